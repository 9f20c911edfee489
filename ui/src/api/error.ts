import type { ApiError as Refusal, Candidate } from "./types";

/** A request that was refused or failed, in the language of the window. */
export class ApiError extends Error {
  override name = "ApiError";

  constructor(
    /** Stable code that the page may act on (`out_of_range`). */
    readonly code: string,
    message: string,
    /** Path of the input that the error concerns. */
    readonly field: string | null = null,
    /** What would be right. */
    readonly hint: string | null = null,
    /** True when another input may be answered. */
    readonly refused: boolean = false,
    /** The answers, where the program asks something before it goes on. */
    readonly answers: readonly Candidate[] = [],
  ) {
    super(message);
  }

  /** The message and the hint, for a line of text. */
  get text(): string {
    return this.hint === null ? this.message : `${this.message} ${this.hint}`;
  }

  /** Whatever a host threw, as an `ApiError`. */
  static from(thrown: unknown): ApiError {
    if (thrown instanceof ApiError) return thrown;
    if (isRefusal(thrown)) {
      return new ApiError(
        thrown.code,
        thrown.message,
        thrown.field ?? null,
        thrown.hint ?? null,
        thrown.refused,
        thrown.details ?? [],
      );
    }
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return new ApiError("unexpected", message);
  }
}

function isRefusal(thrown: unknown): thrown is Refusal {
  return (
    typeof thrown === "object" &&
    thrown !== null &&
    typeof (thrown as Refusal).code === "string" &&
    typeof (thrown as Refusal).message === "string"
  );
}
