import type { ChatController } from "./controllers/chat-controller";
import type { NoteController } from "./controllers/note-controller";
import { saveText } from "./host";
import type { Labels } from "./labels";
import { resultText } from "./protocol";
import type { Acts } from "./views/model";

/** Return what can be done with a message that stands in the transcript; the status line tells how it went. */
export function messageActs(chat: ChatController, note: NoteController, labels: () => Labels): Pick<Acts, "copy" | "rate" | "save"> {
  return {
    copy: ({ text }) => {
      void navigator.clipboard.writeText(text).then(
        () => note.say(labels().copied),
        () => note.say(labels().notCopied),
      );
    },
    rate: (id, rating) => {
      if (chat.state.ratings[id]) return;
      void chat.rate(id, rating).then((taken) => note.say(taken ? labels().rated : labels().notRated));
    },
    save: (message) => {
      const text = resultText(message, labels().score);
      if (text) saveText(labels().savedAs, text);
    },
  };
}
