import type { ComponentChildren } from 'preact';
import type { Line, PanelAccount, Panel as PanelOf } from '../../bot/wire.ts';
import { moment } from '../common/times.ts';
import { EyeIcon } from './icons.tsx';
import { Clock } from './line.tsx';
import { hasIt, type Open, type Shown, type State } from './state.ts';
import { useTicking } from './ticking.tsx';
import { day, roughly, span, timeIn } from './times.ts';
import { channelName, locale, plain, resolutions, sureness, whys, words } from './words.ts';

type Asking = (account: PanelAccount) => void;

const Section = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <section>
    <h3>{name}</h3>
    {children}
  </section>
);

/** `America/New_York` is New York. */
const cityOf = (zone: string): string => zone.replace(/^.*\//, '').replaceAll('_', ' ');

const LocalTime = ({ zone }: { zone: string }) => {
  const text = useTicking((now) => timeIn(zone, now));
  return (
    <>
      {text} <span class="quiet">{cityOf(zone)}</span>
    </>
  );
};

const Ago = ({ at }: { at: number }) => <>{useTicking((now) => words.ago(roughly(now - at)))}</>;

/** What is waited for, and since when. */
const clockOf = ({ owner, since, unansweredSince, quietSince }: Line): { is: string; since: number | null; label: string } | undefined => {
  if (owner.who === 'bot') return undefined;
  if (owner.who === 'queue') return { is: words.waited, since, label: words.waitingFor };
  if (unansweredSince === null && quietSince !== null) return { is: words.quiet, since: quietSince, label: words.quiet };
  return { is: words.unanswered, since: unansweredSince, label: words.unanswered };
};

const Facts = ({ clock, panel }: { clock: ReturnType<typeof clockOf>; panel: PanelOf }) => (
  <dl class="facts">
    <dt>{words.localTime}</dt>
    <dd>
      <LocalTime zone={panel.zone} />
    </dd>
    <dt>{words.language}</dt>
    <dd>{words.languages[panel.language]}</dd>
    <dt>{words.channel}</dt>
    <dd>{channelName(panel.channel)}</dd>
    {clock && (
      <>
        <dt>{clock.is}</dt>
        <dd>{clock.since === null ? '–' : <Clock since={clock.since} label={clock.label} />}</dd>
      </>
    )}
  </dl>
);

const HalfDone = ({ tasks }: { tasks: PanelOf['halfDone'] }) => (
  <Section name={words.halfDone}>
    <ul class="warm">
      {tasks.map(({ task, since }) => (
        <li key={task}>
          <strong>{plain(task)}</strong> <span class="chip chip-warm">{words.notDone}</span>
          <p class="quiet">
            <Ago at={since} />
          </p>
        </li>
      ))}
    </ul>
  </Section>
);

const Identity = ({ identity: { level, since } }: { identity: PanelOf['identity'] }) => (
  <Section name={words.identity}>
    <p>
      {level === 'linked' ? words.linked : words.notLinked}
      {level === 'linked' && since !== null && <span class="quiet"> {words.since(day(since))}</span>}
    </p>
  </Section>
);

const Alerts = ({ alerts }: { alerts: PanelOf['alerts'] }) => (
  <Section name={words.alerts}>
    <ul class="bad">
      {alerts.map(({ bank, since, payments, last4 }) => (
        <li key={`${bank} ${since}`}>
          <bdi>{bank}</bdi>, {words.payments(payments)}
          {last4 !== null && `, ${words.card(last4)}`}
          <p class="quiet">
            <Ago at={since} />
          </p>
        </li>
      ))}
    </ul>
  </Section>
);

const Consents = ({ consents }: { consents: PanelOf['consents'] }) => (
  <Section name={words.consents}>
    {consents.length === 0 && <p class="quiet">{words.noConsents}</p>}
    <ul>
      {consents.map(({ bank, scopes, until, staff }) => (
        <li key={bank}>
          <bdi>{bank}</bdi> <span class="quiet">{words.until(day(until))}</span>
          <p class="quiet">
            {scopes.map(plain).join(', ')}. {staff ? words.staffMay : words.staffMayNot}.
          </p>
        </li>
      ))}
    </ul>
  </Section>
);

const Figures = ({ shown, now, hide }: { shown: Shown; now: number; hide(): void }) => {
  const left = useTicking(() => span(shown.until - Date.now()));
  return (
    <div class="revealed">
      <dl>
        {shown.figures.map(({ label, value, at }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {value} <span class="quiet">{words.asOf(moment(at, now, locale))}</span>
            </dd>
          </div>
        ))}
      </dl>
      <p class="quiet">
        {words.hiddenIn} {left}
        <button type="button" class="link" onClick={hide}>
          {words.hide}
        </button>
      </p>
    </div>
  );
};

type AccountsProps = { mine: boolean; panel: PanelOf; state: State; ask: Asking; hide(account: string): void };

const Accounts = ({ mine, panel, state, ask, hide }: AccountsProps) => (
  <Section name={words.accounts}>
    {panel.accounts === null && <p class="quiet">{mine ? words.noAccounts : words.accountsLater}</p>}
    <ul>
      {panel.accounts?.map((account) => {
        const shown = state.revealed.find((one) => one.account === account.id);
        const may = mine && panel.consents.some(({ bank, staff }) => bank === account.bank && staff);
        return (
          <li key={`${account.bank} ${account.id}`}>
            <div class="account">
              <span>
                <bdi>{account.name}</bdi>{' '}
                <span class="quiet">
                  {[account.last4 !== null && words.ending(account.last4), account.bank].filter(Boolean).join(', ')}
                </span>
              </span>
              {may && !shown && (
                <button type="button" class="icon-button" title={words.reveal} onClick={() => ask(account)}>
                  <EyeIcon />
                  <span class="unseen">{words.revealTitle(account.name)}</span>
                </button>
              )}
            </div>
            {shown && <Figures shown={shown} now={Date.now() + state.aheadMs} hide={() => hide(account.id)} />}
          </li>
        );
      })}
    </ul>
  </Section>
);

const Understood = ({ understood }: { understood: PanelOf['understood'] }) => (
  <Section name={words.understoodLast}>
    {understood.length === 0 && <p class="quiet">{words.nothingUnderstood}</p>}
    <ol>
      {understood.map(({ intent, confidence, slots }, i) => (
        <li key={i}>
          {plain(intent)} <span class="quiet">{[sureness(confidence), ...slots.map(plain)].join(', ')}</span>
        </li>
      ))}
    </ol>
  </Section>
);

const Handoffs = ({ handoffs }: { handoffs: PanelOf['handoffs'] }) => (
  <Section name={words.handoffs}>
    {handoffs.length === 0 && <p class="quiet">{words.noHandoffs}</p>}
    <ul>
      {handoffs.map(({ at, why, by, resolution }) => (
        <li key={at}>
          {whys[why]}{' '}
          <span class="quiet">{[day(at), by ?? words.noBy, resolution && resolutions[resolution]].filter(Boolean).join(', ')}</span>
        </li>
      ))}
    </ul>
  </Section>
);

const Elsewhere = ({ elsewhere, now, choose }: { elsewhere: PanelOf['elsewhere']; now: number; choose(name: string): void }) => (
  <Section name={words.elsewhere}>
    <ul>
      {elsewhere.map(({ name, channel, heardAt }) => (
        <li key={name}>
          <button type="button" class="link" onClick={() => choose(name)}>
            {channelName(channel)}
          </button>{' '}
          <span class="quiet">{words.heard(moment(heardAt, now, locale))}</span>
        </li>
      ))}
    </ul>
  </Section>
);

type Props = { open: Open; state: State; ask: Asking; hide(account: string): void; choose(name: string): void };

/** What an agent must know of a customer, the most urgent first. */
export const Panel = ({ open, state, ask, hide, choose }: Props) => {
  const { panel } = open;
  if (!panel) return <p class="nothing">{open.is === 'loading' ? words.loading : ''}</p>;
  return (
    <>
      {panel.halfDone.length > 0 && <HalfDone tasks={panel.halfDone} />}
      {panel.alerts.length > 0 && <Alerts alerts={panel.alerts} />}
      <Identity identity={panel.identity} />
      <Facts clock={open.line && clockOf(open.line)} panel={panel} />
      <Accounts mine={hasIt(state.me?.agent, open.line)} panel={panel} state={state} ask={ask} hide={hide} />
      <Consents consents={panel.consents} />
      <Understood understood={panel.understood} />
      <Handoffs handoffs={panel.handoffs} />
      {panel.elsewhere.length > 0 && <Elsewhere elsewhere={panel.elsewhere} now={Date.now() + state.aheadMs} choose={choose} />}
    </>
  );
};
