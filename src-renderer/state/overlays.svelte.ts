/** Which dialog is open; one at a time. */
export class Overlays {
  open = $state<string | null>(null);
  /** Whether nothing else can be done while it is open, from the menu either: it holds work that must not be lost. */
  alone = $state(false);
}
