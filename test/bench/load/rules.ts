export async function rules(_given: string[]): Promise<void> {}
