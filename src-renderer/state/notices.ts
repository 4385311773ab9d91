import { toast } from 'svelte-sonner';

export interface Problem {
  /** What happened, naming the file or thing it happened to. */
  message: string;
  wayOut: string;
}

/** Short messages to the user. Problems stay until they are dismissed. */
export class Notices {
  tell(message: string): void {
    toast(message, { duration: 5000 });
  }

  problem({ message, wayOut }: Problem): void {
    toast.error(message, { description: wayOut, duration: Infinity });
  }
}
