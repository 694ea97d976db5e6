/** Registers the PERF.* functions with Excel. */
import { functions } from "./table";

export { functions };

for (const [id, implementation] of Object.entries(functions)) CustomFunctions.associate(id, implementation);
