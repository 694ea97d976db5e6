/** A process of its own for reading: a file that eats memory or time, or breaks the engine, ends it and not the run. */
import { endWithParent } from "./end-with-parent";
import { answerInTurn } from "./work";

endWithParent();
answerInTurn(process);
