/** Characters that no common file system takes in a name. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]+/gu;

/** A name that every system takes, made of what a person wrote; `fallback` when nothing is left. */
export function safeFileName(written: string, fallback: string): string {
  const name = written.replace(FORBIDDEN, " ").replace(/\s+/g, " ").trim().replace(/\.+$/, "");
  return name === "" ? fallback : name;
}
