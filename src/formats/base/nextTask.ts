/** Continues in a task of its own, so that long work in several parts never keeps the page from responding. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
