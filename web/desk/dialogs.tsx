import { useRef, useState } from 'preact/hooks';
import type { Agent, Colleague, Resolution, Skill, Transfer } from '../../bot/wire.ts';
import { newId } from '../common/browser.ts';
import { Dialog } from './dialog.tsx';
import type { Dialog as Asked } from './head.tsx';
import { keepLiking, likes } from './keep.ts';
import { keys } from './keys.ts';
import type { Desk } from './use-desk.ts';
import { commandWords, resolutions, skills, words } from './words.ts';

/** One opening of a dialog does one thing, however often it is pressed. */
const useId = (): string => {
  const id = useRef('');
  id.current ||= newId();
  return id.current;
};

type Props = { desk: Desk; closed(): void };

const textOf = (form: FormData, field: string): string => String(form.get(field) ?? '').trim();

const isSkill = (value: string): value is Skill => Object.hasOwn(skills, value);
const isResolution = (value: string): value is Resolution => Object.hasOwn(resolutions, value);

const People = ({ people }: { people: readonly Colleague[] }) => (
  <>
    {people.map(({ id, name, here, has }) => (
      <option key={id} value={`agent:${id}`}>
        {name} ({here ? words.has(has) : words.away})
      </option>
    ))}
  </>
);

const others = (people: readonly Colleague[] | undefined, me: Agent | undefined): Colleague[] =>
  (people ?? []).filter(({ id }) => id !== me?.id).sort((a, b) => Number(b.here) - Number(a.here) || a.has - b.has);

const TransferDialog = ({ desk, closed }: Props) => {
  const id = useId();
  const { desk: seen, me } = desk.state;
  const run = (form: FormData): Promise<string | undefined> => {
    const to = textOf(form, 'to');
    const whom: Transfer['to'] = isSkill(to) ? { skill: to } : { agent: to.slice('agent:'.length) };
    return desk.act({ do: 'transfer', id, to: whom, note: textOf(form, 'note') });
  };
  return (
    <Dialog title={words.transferTitle} action={words.transfer} run={run} closed={closed}>
      <label>
        {words.transferTo}
        <select name="to" required>
          <option value="">{words.choose}</option>
          <optgroup label={words.transferSkill}>
            {Object.entries(skills).map(([skill, name]) => (
              <option key={skill} value={skill}>
                {name}
              </option>
            ))}
          </optgroup>
          <optgroup label={words.transferAgent}>
            <People people={others(seen?.people, me?.agent)} />
          </optgroup>
        </select>
      </label>
      <label>
        {words.transferNote} <span class="quiet">{words.transferNoteTip}</span>
        <textarea name="note" rows={3} maxLength={1_000} dir="auto" />
      </label>
    </Dialog>
  );
};

const ResolveDialog = ({ desk, closed }: Props) => {
  const id = useId();
  const run = async (form: FormData): Promise<string | undefined> => {
    const reason = textOf(form, 'reason');
    return isResolution(reason) ? desk.act({ do: 'resolve', id, reason }) : words.resolveWhy;
  };
  return (
    <Dialog title={words.resolveTitle} action={words.resolve} run={run} closed={closed}>
      <fieldset>
        <legend>{words.resolveWhy}</legend>
        {Object.entries(resolutions).map(([reason, name], i) => (
          <label key={reason} class="radio">
            <input type="radio" name="reason" value={reason} defaultChecked={i === 0} />
            {name}
          </label>
        ))}
      </fieldset>
    </Dialog>
  );
};

const ReleaseDialog = ({ desk, closed }: Props) => {
  const id = useId();
  return (
    <Dialog title={words.releaseTitle} action={words.release} run={() => desk.act({ do: 'release', id })} closed={closed}>
      <p>{words.releaseTip}</p>
    </Dialog>
  );
};

const RevealDialog = ({ desk, closed, account, name }: Props & { account: string; name: string }) => (
  <Dialog
    title={words.revealTitle(name)}
    action={words.reveal}
    run={(form) => desk.reveal(account, textOf(form, 'reason'))}
    closed={closed}
  >
    <label>
      {words.revealWhy}
      <input type="text" name="reason" required pattern=".*\S.*" maxLength={200} autocomplete="off" dir="auto" />
    </label>
    <p class="quiet">{words.revealTip}</p>
  </Dialog>
);

const AssignDialog = ({ desk, closed }: Props) => {
  const id = useId();
  const run = (form: FormData): Promise<string | undefined> =>
    desk.act({ do: 'assign', id, agent: textOf(form, 'to').slice('agent:'.length) });
  return (
    <Dialog title={words.assignTitle} action={words.assign} run={run} closed={closed}>
      <label>
        {words.assignTo}
        <select name="to" required>
          <People people={others(desk.state.desk?.people, undefined)} />
        </select>
      </label>
    </Dialog>
  );
};

const more: readonly (readonly [key: string, does: string])[] = [
  ['/', words.helpCanned],
  ['Enter, Ctrl+Enter', words.helpSend],
  ['Shift+Enter', words.helpLine],
  ['Esc', words.helpEscape],
];

const HelpDialog = ({ closed }: { closed(): void }) => {
  const [on, setOn] = useState(likes('shortcuts'));
  const turn = (): void => {
    keepLiking('shortcuts', !on);
    setOn(!on);
  };
  const all = [...keys.map(([key, command]) => [key.toUpperCase(), commandWords[command]] as const), ...more];
  return (
    <Dialog title={words.helpTitle} closed={closed}>
      <dl class="keys">
        {all.map(([key, does]) => (
          <div key={does}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label class="radio">
        <input type="checkbox" checked={on} onChange={turn} />
        {words.helpOn}
      </label>
    </Dialog>
  );
};

export const Dialogs = ({ asked, desk, closed }: { asked: Asked; desk: Desk; closed(): void }) => {
  const props = { desk, closed };
  if (typeof asked === 'object') return <RevealDialog {...props} {...asked.reveal} />;
  switch (asked) {
    case 'transfer':
      return <TransferDialog {...props} />;
    case 'resolve':
      return <ResolveDialog {...props} />;
    case 'release':
      return <ReleaseDialog {...props} />;
    case 'assign':
      return <AssignDialog {...props} />;
    case 'help':
      return <HelpDialog closed={closed} />;
  }
};
