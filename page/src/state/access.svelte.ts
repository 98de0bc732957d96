import { change, logIn, Problem, whoAmI, type Shape } from '../api/client';

/** Who is asking, and what they may do. */
class Access {
  me = $state.raw<Shape<'Me'> | null>(null);
  problem = $state.raw<Problem | null>(null);

  /** True if the server wants a name and a password first. */
  get locked(): boolean {
    return this.me !== null && this.me.role === null;
  }

  get mayCorrect(): boolean {
    return this.me?.role === 'analyst' || this.me?.role === 'admin';
  }

  get isAdmin(): boolean {
    return this.me?.role === 'admin';
  }

  /** True if there is something to see about who may do what: for an admin all of it, else one's own keys and password. */
  get mayEnterAccess(): boolean {
    return this.isAdmin || this.me?.authentication === 'session';
  }

  private finding: Promise<void> | null = null;

  /** Asks who is asking. Several who want to know at once, as when a session ends under a page of questions, are one question. */
  find(): Promise<void> {
    this.finding ??= this.ask().finally(() => (this.finding = null));
    return this.finding;
  }

  private async ask(): Promise<void> {
    try {
      this.me = await whoAmI();
      this.problem = null;
    } catch (failure) {
      this.problem = failure instanceof Problem ? failure : null;
    }
  }

  async enter(name: string, password: string): Promise<void> {
    this.me = await logIn(name, password);
  }

  async leave(): Promise<void> {
    await change('POST', '/api/v1/logout');
    await this.find();
  }

  /** The server no longer knows the session. */
  lost(): void {
    if (!this.locked) void this.find();
  }
}

export const access = new Access();
