/** Items that arrive while somebody waits for them. */
export class News<Item> implements AsyncIterable<Item> {
  #items: Item[] = []
  #ended = false
  #wake: () => void = () => undefined

  add(item: Item): void {
    this.#items.push(item)
    this.#wake()
  }

  end(): void {
    this.#ended = true
    this.#wake()
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void> {
    for (;;) {
      const items = this.#items
      this.#items = []
      yield* items
      if (this.#items.length > 0) continue
      if (this.#ended) return
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
  }
}
