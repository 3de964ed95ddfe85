/** The pages of the sandbox's provider, in the console's look. None needs a script. */
import { readFileSync } from 'node:fs';
import { escaped, pagesOf } from '../page.ts';
import type { Person } from './people.ts';

export const style = readFileSync(new URL('./staff.css', import.meta.url), 'utf8');
const framed = pagesOf('staff', '/staff/staff.css');
const page = (title: string, text: string, content = ''): string => framed({ title, text, content });

export const peoplePage = (people: readonly Person[]): string =>
  page(
    'Who are you at the desk?',
    'Invented people of the sandbox. No password: choose one.',
    `<form method="post"><ul class="people">${people.map(choice).join('')}</ul></form>`,
  );

export const expiredPage = (): string => page('This page is no longer good', 'Go back to the desk and sign in again.');
export const signedOutPage = (): string => page('You are signed out', 'Nobody is signed in here any more.');
export const errorPage = (why: string): string => page('That cannot be done', why);
export const logoutPage = (form: string): string =>
  page(
    'Sign out here, too?',
    'You have left the desk. You are still signed in at the sandbox.',
    `${form}<p class="choices"><button class="main" form="op.logoutForm" name="logout" value="yes">Sign out</button><button form="op.logoutForm">Stay</button></p>`,
  );

const choice = ({ id, name, roles, skills, languages }: Person): string => {
  const spoken = languages.map((language) => LANGUAGES[language] ?? language);
  return `<li><button name="person" value="${escaped(id)}"><strong>${escaped(name)}</strong>
    <span class="role">${escaped(roles.join(', ') || 'no role')}</span>
    <span class="skills">${escaped(skills.join(', '))}</span> <span>${escaped(spoken.join(', '))}</span></button></li>`;
};

const LANGUAGES: { readonly [code: string]: string } = { en: 'English', es: 'Spanish' };
