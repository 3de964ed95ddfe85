/** Who works at the sandbox's bank: invented people. What they may do at a desk is what an ID token says of them. */

export type Person = { id: string; name: string; roles: readonly string[]; skills: readonly string[]; languages: readonly string[] };

export const people: readonly Person[] = [
  { id: 'nora', name: 'Nora Lindqvist', roles: ['agent'], skills: ['fraud', 'cards'], languages: ['en'] },
  { id: 'teo', name: 'Teo Marín', roles: ['agent'], skills: ['payments', 'general'], languages: ['en', 'es'] },
  { id: 'ines', name: 'Inés Okafor', roles: ['agent'], skills: ['cards', 'general'], languages: ['es'] },
  { id: 'ruth', name: 'Ruth Calder', roles: ['supervisor'], skills: ['fraud', 'cards', 'payments', 'general'], languages: ['en', 'es'] },
];
