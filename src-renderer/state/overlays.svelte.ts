/** Which dialog is open; one at a time. */
export class Overlays {
  open = $state<string | null>(null);
}
