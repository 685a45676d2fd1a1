import type { ReactiveController } from "lit";
import type { Labels } from "../labels";
import type { Question } from "../views/model";
import type { ChatElement } from "./element";

/** What a deletion needs of the other parts. */
export interface Surroundings {
  labels(): Labels;
  erase(): Promise<boolean>;
  /** The conversation is gone, or still there: say so, and go on. */
  done(sentence: string): void;
}

/** The deletion of a conversation, which is asked for first. */
export class DeletionController implements ReactiveController {
  asking: Question = "erase";
  readonly #host: ChatElement;
  readonly #around: Surroundings;

  constructor(host: ChatElement, around: Surroundings) {
    this.#host = host;
    this.#around = around;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.cancel();
  }

  get isAsking(): boolean {
    return this.#dialog?.open ?? false;
  }

  async ask(question: Question): Promise<void> {
    this.asking = question;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#dialog?.showModal();
  }

  readonly cancel = (): void => this.#dialog?.close();

  /** Delete, also where a new conversation is wanted: what nobody could name any more nobody could delete. */
  async confirm(): Promise<void> {
    this.cancel();
    const { asking } = this;
    const labels = this.#around.labels();
    const erased = await this.#around.erase();
    this.#around.done(!erased ? labels.notErased : asking === "erase" ? labels.erased : labels.restarted);
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.find<HTMLDialogElement>(".confirm");
  }
}
