export async function day(_given: string[]): Promise<void> {}
