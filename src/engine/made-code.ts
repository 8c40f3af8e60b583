/** What a printed source makes of its runtime, which it knows by this name; `undefined` where making code is forbidden. */
export function madeOf<T>(source: string, runtime: object): T | undefined {
  try {
    return (new Function("runtime", source) as (runtime: object) => T)(runtime);
  } catch (error) {
    if (error instanceof EvalError) return undefined;
    throw error;
  }
}
