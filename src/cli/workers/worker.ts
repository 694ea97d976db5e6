/** A process of its own for reading: a file that eats memory or time, or breaks the engine, ends it and not the run. */
import { setFlagsFromString } from "node:v8";
import { endWithParent } from "./end-with-parent";
import { answerInTurn } from "./work";

/**
 * Every process compiles for itself. By the measure of V8, which is for programs that run long, it does so for half of
 * the time that a thousand workbooks take. A version that does not know a flag passes over it.
 */
const COMPILE_LESS = ["--interrupt-budget=300000", "--max-inlined-bytecode-size-cumulative=200"];

for (const flag of COMPILE_LESS) setFlagsFromString(flag);
endWithParent();
answerInTurn(process);
