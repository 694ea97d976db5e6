import fc from "fast-check";
import { scanCalls, stringLiteral } from "../../../src/core/sheet/formula";
import { nativeFormula, toNative } from "../../../src/core/scoring/native";

const FILLED =
  '{"","0","无","暂无","没有","/","-","—","——","*","同上","见上","已完成","正常","不涉及","不适用","NULL","未偏离绩效目标"}';

test.each<[string, string[], string | null]>([
  ["RATE", ["E4", "F4"], "F4/E4"],
  ["rate", [" E4 ", "F4"], "F4/E4"],
  ["RATE", ["E4+G4", "F4"], "F4/(E4+G4)"],
  ["RATE", ["E4:E9", "F4:F9"], "F4:F9/E4:E9"],
  ["RATE", ["SUM(E4:E9)", "-F4"], "(-F4)/SUM(E4:E9)"],
  ["RATE", ["(E4+G4)", "50%"], "(50%)/(E4+G4)"],
  ["RATE", ["'预算 表'!E4", "Table1[[#This Row],[执行 数]]"], "Table1[[#This Row],[执行 数]]/'预算 表'!E4"],
  ["RATE", ["E4"], null],
  ["RATE", ["E4", ""], null],
  ["RATE", ["E4", "F4", "G4"], null],
  ["RATESCORE", ["E4", "F4"], "ROUND(IF(F4/E4>1,1,F4/E4)*10,2)"],
  ["RATESCORE", ["E4", "F4", ""], "ROUND(IF(F4/E4>1,1,F4/E4)*10,2)"],
  ["RATESCORE", ["E4", "F4", "G4*2"], "ROUND(IF(F4/E4>1,1,F4/E4)*(G4*2),2)"],
  ["WEIGHTED", ["A1:A3", "B1:B3"], "ROUND(SUMPRODUCT(A1:A3*B1:B3)/SUMPRODUCT(B1:B3*1),2)"],
  ["WEIGHTED", ["{90;80}", "{60;40}"], "ROUND(SUMPRODUCT({90;80}*{60;40})/SUMPRODUCT({60;40}*1),2)"],
  ["GRADE", ["H9"], 'IF(ROUND(H9,2)>=90,"优",IF(ROUND(H9,2)>=80,"良",IF(ROUND(H9,2)>=60,"中","差")))'],
  [
    "GRADE",
    ["H9", '"湖北"'],
    'IF(ROUND(H9,2)>=90,"优",IF(ROUND(H9,2)>=80,"良",IF(ROUND(H9,2)>=60,"中","差")))',
  ],
  ["GRADE", ["H9", '"atlantis"'], null],
  ["GRADE", ["H9", "A1"], null],
  ["DEVIATION", ["D4", "E4"], "(E4-D4)/D4"],
  ["DEVIATION", ["100", "A1+A2"], "((A1+A2)-100)/100"],
  ["DEVIATION", ['"≥95%"', "E4"], null],
  ["DEVIATION", ["D4", '"95%"'], null],
  ["PACE", ["E4", "F4", '"2023-07-31"'], "F4/E4/(7/12)"],
  ["PACE", ["E4", "F4", '"2023年7月"'], "F4/E4/(7/12)"],
  ["PACE", ["E4", "F4", '"2023-09-30"', '"2023-04-01"'], "F4/E4/(6/12)"],
  ["PACE", ["E4", "F4", '"2023-01-15"'], null],
  ["PACE", ["E4", "F4", '"年中"'], null],
  ["PACE", ["E4", "F4", "B1"], "F4/E4/(IF(ISNUMBER(B1),MONTH(B1)-(DAY(B1)<28),NA())/12)"],
  ["PACE", ["E4", "F4", "B1", "B2"], null],
  ["PACE", ["E4", "F4", '"2023-09-30"', "B2"], null],
  ["MISSING", ["F4", "G4", "H4"], `IF(G4-F4<0,ISNUMBER(MATCH(TRIM(H4),${FILLED},0)),FALSE)`],
  ["MISSING", ["F4", "G4", "H4", "", ""], `IF(G4-F4<0,ISNUMBER(MATCH(TRIM(H4),${FILLED},0)),FALSE)`],
  ["MISSING", ["F4", "G4", "H4", "D4", "E4"], null],
  ["SCORE", ["D4", "E4", "F4"], null],
  ["BAND", ["E4", "F4"], null],
  ["LOW", ["A1:A9", "B1:B9", "C1:C9"], null],
  ["CHECK", ["A1:H9"], null],
  ["toString", ["A1"], null],
])("%s %j", (name, args, expected) => {
  expect(nativeFormula({ name, args })).toBe(expected);
});

test.each([
  ["=PERF.RATE(E4,F4)", "=F4/E4"],
  ["=perf.rate( E4 , F4 )", "=F4/E4"],
  ["=_xldudf_PERF_RATE(E4,F4)", "=F4/E4"],
  ["=_xldudf_PERF.RATE(E4,F4)", "=F4/E4"],
  ["=1-PERF.RATE(E4,F4)", "=1-(F4/E4)"],
  ["=PERF.RATE(E4,F4)*100", "=(F4/E4)*100"],
  ["=@PERF.RATE(E4,F4)", "=@(F4/E4)"],
  ["=ROUND(PERF.RATE(E4,F4),4)", "=ROUND(F4/E4,4)"],
  ["=IF(E4>0, PERF.RATE(E4,F4) ,0)", "=IF(E4>0, F4/E4 ,0)"],
  ["=PERF.RATE(E4,F4)&PERF.RATE(E5,F5)", "=(F4/E4)&(F5/E5)"],
  ["=-PERF.RATESCORE(E4,F4)", "=-ROUND(IF(F4/E4>1,1,F4/E4)*10,2)"],
  ["=PERF.RATE(SUM(E4,E5),F4)", "=F4/SUM(E4,E5)"],
  ["=PERF.RATE(PERF.RATE(A1,B1),C1)", "=C1/(B1/A1)"],
  ["=PERF.RATE('a,b)''(.xlsx'!E4,F4)", "=F4/'a,b)''(.xlsx'!E4"],
  ["=PERF.RATE(T[a,b)],F4)", "=F4/T[a,b)]"],
  ["=PERF.RATE(T['[x],F4)", "=F4/T['[x]"],
  ['="PERF.RATE(E4,F4) 是"&PERF.RATE(E4,F4)', '="PERF.RATE(E4,F4) 是"&(F4/E4)'],
  ['="说""PERF.RATE(1,2)"""', '="说""PERF.RATE(1,2)"""'],
  ["=SUM(A1:A9)", "=SUM(A1:A9)"],
  ["=MYPERF.RATE(1,2)", "=MYPERF.RATE(1,2)"],
  ["=PERF_RATE(1,2)", "=PERF_RATE(1,2)"],
  ["='PERF.RATE(1,2)'!A1", "='PERF.RATE(1,2)'!A1"],
  ["=Sheet1!PERF.RATE(1,2)", "=Sheet1!PERF.RATE(1,2)"],
  ["", ""],
  ["文字", "文字"],
])("%s is rewritten in full", (formula, expected) => {
  expect(toNative(formula)).toEqual({ formula: expected, complete: true });
});

test.each([
  ["=PERF.SCORE(D4,E4,F4)", "=PERF.SCORE(D4,E4,F4)"],
  ["=PERF.SCORE(PERF.RATE(A1,B1),E4,F4)", "=PERF.SCORE(B1/A1,E4,F4)"],
  ['=PERF.GRADE(PERF.SCORE(D4,"a,)",F4))', toNative('=PERF.GRADE(PERF.SCORE(D4,"a,)",F4))').formula],
  ["=PERF.RATE(A1,B1)+PERF.CHECK(A1:B9)", "=(B1/A1)+PERF.CHECK(A1:B9)"],
  ["=MAP(A1:A9,PERF.GRADE)", "=MAP(A1:A9,PERF.GRADE)"],
  ["=PERF.NEW(1)", "=PERF.NEW(1)"],
  ["=PERF.RATE(A1", "=PERF.RATE(A1"],
  ["=PERF.RATE(A1,B1))", "=PERF.RATE(A1,B1))"],
  ['=PERF.RATE("A1,B1)', '=PERF.RATE("A1,B1)'],
  ["=PERF.RATE(T[A1,B1)", "=PERF.RATE(T[A1,B1)"],
  ["=PERF.RATE('A1,B1)", "=PERF.RATE('A1,B1)"],
])("%s is not", (formula, expected) => {
  expect(toNative(formula)).toEqual({ formula: expected, complete: false });
});

test("an argument that stays keeps its call", () => {
  expect(toNative('=PERF.GRADE(PERF.SCORE(D4,"a,)",F4))').formula).toMatch(
    /^=IF\(ROUND\(PERF\.SCORE\(D4,"a,\)",F4\),2\)>=90,"优",IF/,
  );
});

describe("any formula", () => {
  const leaf = fc.oneof(
    fc.constantFrom(
      "A1",
      "$B$2:C9",
      "3.14",
      "'a ''(,) b'!A1",
      "Table1[[#All],[得分]]",
      "TRUE",
      "{1,2;3,4}",
      "A1#",
    ),
    fc
      .string({ unit: fc.constantFrom("(", ")", ",", '"', "'", "[", "得", "P", "PERF.RATE(") })
      .map((text) => `"${text.replaceAll('"', '""')}"`),
  );
  const OURS = ["PERF.RATE", "PERF.WEIGHTED", "_xldudf_PERF_DEVIATION", "PERF.SCORE", "PERF.LOW"];
  const { formula } = fc.letrec<{ formula: string }>((tie) => ({
    formula: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc
        .tuple(tie("formula"), fc.constantFrom("+", "-", "*", "/", "&", ">="), tie("formula"))
        .map((x) => x.join("")),
      fc
        .tuple(fc.constantFrom("SUM", "IF", "", ...OURS), tie("formula"), tie("formula"))
        .map(([name, a, b]) => (name === "" ? `(${a})` : `${name}(${a},${b})`)),
    ),
  }));

  const mentions = (text: string) => {
    const plain = text.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, "");
    return /PERF[._]/.test(plain);
  };

  test("is complete exactly where no PERF call remains", () => {
    fc.assert(
      fc.property(formula, (body) => {
        const result = toNative(`=${body}`);
        expect(result.complete).toBe(!mentions(result.formula));
      }),
    );
  });

  test("stays readable, and rewriting again changes nothing", () => {
    fc.assert(
      fc.property(formula, (body) => {
        const once = toNative(`=${body}`);
        expect(scanCalls(once.formula)).toBeDefined();
        expect(toNative(once.formula)).toEqual(once);
      }),
    );
  });

  test("without PERF calls is left as it is", () => {
    fc.assert(
      fc.property(formula, (body) => {
        const foreign = body.replace(/PERF[._]/g, "ACME.");
        expect(toNative(`=${foreign}`)).toEqual({ formula: `=${foreign}`, complete: true });
      }),
    );
  });

  test("whatever the text, nothing is thrown and nothing of it lost but PERF calls", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(toNative(text).formula).toBe(text);
      }),
    );
  });
});

/** The worth of an expression of figures, operators and ROUND, IF, SUM: enough to hold both forms together. */
function worth(expression: string): number {
  const body = expression
    .replace(/\bIF\(/g, "iff(")
    .replace(/\bROUND\(/g, "round(")
    .replace(/\bSUM\(/g, "sum(");
  const iff = (test: boolean, yes: number, no: number) => (test ? yes : no);
  const round = (value: number) => value;
  const sum = (...values: number[]) => values.reduce((a, b) => a + b, 0);
  return Function("iff", "round", "sum", `return ${body}`)(iff, round, sum) as number;
}

test("beside operators a call keeps its worth", () => {
  const figure = fc.integer({ min: 1, max: 999 });
  const operator = fc.constantFrom("+", "-", "*", "/");
  const sum = fc.tuple(figure, operator, figure).map(([a, op, b]) => `${a}${op}${b}`);
  const argument = fc.oneof(figure.map(String), sum);
  fc.assert(
    fc.property(argument, argument, operator, operator, figure, (budget, executed, before, after, beside) => {
      fc.pre(worth(budget) !== 0);
      const { formula } = toNative(`${beside}${before}PERF.RATE(${budget},${executed})${after}${beside}`);
      const rate = worth(executed) / worth(budget);
      expect(worth(formula)).toBeCloseTo(worth(`${beside}${before}(${rate})${after}${beside}`), 6);
    }),
  );
});

test("string literals", () => {
  expect(stringLiteral('"a""b"')).toBe('a"b');
  expect(stringLiteral('"a"&"b"')).toBeUndefined();
  expect(stringLiteral("A1")).toBeUndefined();
});
