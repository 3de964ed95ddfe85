/** The desk by keyboard: which key means what, and where it does. */

export type Command =
  | 'next'
  | 'previous'
  | 'claim'
  | 'reply'
  | 'note'
  | 'transfer'
  | 'release'
  | 'resolve'
  | 'search'
  | 'help'
  | 'waiting'
  | 'mine'
  | 'team'
  | 'panel';

/** In the order in which the help sheet shows them. */
export const keys: readonly (readonly [key: string, command: Command])[] = [
  ['j', 'next'],
  ['k', 'previous'],
  ['c', 'claim'],
  ['r', 'reply'],
  ['n', 'note'],
  ['t', 'transfer'],
  ['b', 'release'],
  ['e', 'resolve'],
  ['/', 'search'],
  ['1', 'waiting'],
  ['2', 'mine'],
  ['3', 'team'],
  ['p', 'panel'],
  ['?', 'help'],
];

const commands: ReadonlyMap<string, Command> = new Map(keys);

export type Press = {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  isComposing: boolean;
  /** The focus is where one types. */
  inField: boolean;
  inDialog: boolean;
};

/** What a key press asks for; never while one types, and never what the browser or the system means by it. */
export const commandOf = ({ key, ctrlKey, metaKey, altKey, isComposing, inField, inDialog }: Press): Command | undefined =>
  ctrlKey || metaKey || altKey || isComposing || inField || inDialog ? undefined : commands.get(key.toLowerCase());

/** The key of a command, as tooltips name it. */
export const keyOf = (command: Command): string => keys.find(([, named]) => named === command)?.[0].toUpperCase() ?? '';
