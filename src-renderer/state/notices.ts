import { toast } from 'svelte-sonner';

export interface Problem {
  /** What happened, naming the file or thing it happened to. */
  message: string;
  wayOut: string;
}

/** Short messages to the user. Problems stay until they are dismissed. */
export class Notices {
  /** With a way back where there is one. */
  tell(message: string, back?: { label: string; onClick(): void }): void {
    toast(message, back ? { duration: 10_000, action: back } : { duration: 5000 });
  }

  /** What the user must have seen: it stays until it is dismissed. */
  announce(message: string): void {
    toast(message, { id: message, duration: Infinity });
  }

  problem({ message, wayOut }: Problem): void {
    // The same problem once more takes the place of the first.
    toast.error(message, { id: message, description: wayOut, duration: Infinity });
  }

  /** Takes a problem away that is none any more. */
  withdraw({ message }: Problem): void {
    toast.dismiss(message);
  }
}
