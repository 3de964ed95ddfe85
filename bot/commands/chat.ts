/** `npm run chat`: talk to the bot in a terminal. Uses the Banter that runs on PORT, else brings one up for the talk. */
import { createInterface } from 'node:readline/promises';
import { readConfig } from '../config.ts';
import { compose } from '../main.ts';
import { type Activity, type Client, openConversation } from './direct-line-client.ts';
import { complain, step, styled } from './terminal.ts';

const NEWS_EVERY_MS = 1_000;

const isRunning = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(`${url}/readyz`)).ok;
  } catch {
    return false;
  }
};

const print = (activities: readonly Activity[]): void => {
  for (const { text, attachments = [] } of activities) {
    if (text) process.stdout.write(`  ${text.replaceAll('\n', '\n  ')}\n`);
    for (const { content } of attachments) {
      for (const { text: title, facts = [] } of content.body) {
        if (title !== undefined) process.stdout.write(`  ${styled('bold', title)}\n`);
        const width = Math.max(...facts.map(({ title: label }) => label.length));
        for (const fact of facts) process.stdout.write(`    ${fact.title.padEnd(width)}  ${fact.value}\n`);
      }
      for (const { title, url } of content.actions ?? []) process.stdout.write(`    ${title}: ${styled('cyan', url)}\n`);
    }
  }
};

const buttonsOf = (activities: readonly Activity[]) => activities.at(-1)?.suggestedActions?.actions ?? [];

const talk = async (client: Client): Promise<void> => {
  const terminal = createInterface({ input: process.stdin, output: process.stdout, prompt: styled('cyan', '> ') });
  let buttons: ReturnType<typeof buttonsOf> = [];
  const show = (activities: readonly Activity[]): void => {
    print(activities);
    buttons = buttonsOf(activities);
    if (buttons.length > 0) process.stdout.write(`  ${styled('dim', buttons.map(({ title }, at) => `[${at + 1}] ${title}`).join('  '))}\n`);
  };
  let asking = false;
  let looking: Promise<void> = Promise.resolve();
  const look = async (): Promise<void> => {
    const came = await client.news();
    if (came.length > 0) show(came);
  };
  const news = setInterval(() => {
    // What comes while an answer is waited for is that answer.
    if (!asking) looking = look().catch(() => undefined);
  }, NEWS_EVERY_MS);
  process.stdout.write(`\n  ${styled('dim', 'Ask something, or a number for a button. Ctrl-D ends the talk.')}\n\n`);
  terminal.prompt();
  for await (const line of terminal) {
    const text = line.trim();
    const button = /^\d+$/.test(text) ? buttons[Number(text) - 1] : undefined;
    if (text !== '') {
      asking = true;
      await looking;
      const answer = await (button ? client.say(button.title, button.value) : client.say(text));
      if (answer.length > 0) show(answer);
      else process.stdout.write(`  ${styled('yellow', 'No answer yet.')}\n`);
      asking = false;
    }
    terminal.prompt();
  }
  clearInterval(news);
};

try {
  const config = readConfig(process.env);
  const running = `http://127.0.0.1:${config.port}`;
  if (await isRunning(running)) await talk(await openConversation(running));
  else {
    // Between the lines of a talk there is no room for logs, unless they were asked for.
    const logLevel = process.env.LOG_LEVEL ? config.logLevel : 'silent';
    const banter = await compose({ ...config, logLevel, port: 0, sandbox: { ...config.sandbox, port: 0 } }, { step });
    await talk(await openConversation(banter.about.local));
    await banter.stop();
  }
} catch (error) {
  const why = error instanceof Error ? error.message : String(error);
  complain(`${why}\n  To talk to a Banter that runs already, start the chat with the same PORT.`);
  process.exitCode = 1;
}
