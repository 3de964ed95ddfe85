/** Who may import whom: the arrows of the design, checked in `npm test`. Type-only imports count like any other. */

/** What is pure. */
const STEPS =
  'conversation|stack|handover|at-desk|about-answer|other-events|customer|customer-alerts|customer-consents|customer-model|case|words';

const CONNECTOR_FOLDERS = '^connectors/(channels|banks)/([^/]+)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Files that import each other in a circle cannot be understood, or tested, one by one.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'nothing-dangles',
      comment: 'An import must lead somewhere, and to a package that package.json names.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['unknown', 'undetermined', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'model-imports-nothing',
      comment:
        'bot/model.ts, and bot/alerts.ts, bot/banking.ts, bot/channel.ts, bot/connections.ts and bot/people.ts, which it hands on, are what everything else agrees on.',
      severity: 'error',
      from: { path: '^bot/(model|alerts|banking|channel|connections|people)\\.ts$' },
      to: { pathNot: '^bot/(alerts|banking|channel|connections|people)\\.ts$' },
    },
    {
      name: 'dialogs-know-only-the-model',
      comment: 'A dialog is a pure function over our own words (and the calendar, and how words are compared).',
      severity: 'error',
      from: { path: '^dialogs/' },
      to: { path: '^(bot|connectors|web|tests)/', pathNot: '^bot/(model|day|words)\\.ts$' },
    },
    {
      name: 'connectors-know-only-the-model',
      comment: 'A connector can be swapped; what it knows of us is the model (and what a failed sign-in means).',
      severity: 'error',
      from: { path: '^connectors/' },
      to: { path: '^(bot|dialogs|web|tests)/', pathNot: '^bot/(model|oauth-failure)\\.ts$' },
    },
    {
      name: 'connectors-do-not-know-each-other',
      comment: "A provider's shapes stay in the provider's folder; what several need lies beside their folders.",
      severity: 'error',
      from: { path: CONNECTOR_FOLDERS },
      to: { path: CONNECTOR_FOLDERS, pathNot: '^connectors/$1/$2/' },
    },
    {
      name: 'channels-banks-and-fraud-are-apart',
      comment: 'How banks write amounts, texts and categories is known in one place, to whoever reads what a bank sent.',
      severity: 'error',
      from: { path: '^connectors/([^/]+)/' },
      to: { path: '^connectors/[^/]+/', pathNot: '^connectors/($1/|banks/(categories|money|text)\\.ts$)' },
    },
    {
      name: 'only-main-knows-everybody',
      comment: 'The bot is handed its dialogs and connectors by bot/main.ts and the commands.',
      severity: 'error',
      from: { path: '^bot/', pathNot: '^bot/(main\\.ts$|commands/)' },
      to: { path: '^(dialogs|connectors|web|tests)/' },
    },
    {
      name: 'nobody-imports-main',
      comment: 'What is put together at the top cannot be needed below.',
      severity: 'error',
      from: { path: '^bot/', pathNot: '^bot/commands/' },
      to: { path: '^bot/(main\\.ts$|commands/)' },
    },
    {
      name: 'steps-are-pure',
      comment: 'The steps of conversation, customer and case reach no clock (but the calendar), network, store or package.',
      severity: 'error',
      from: { path: `^bot/(${STEPS})[.]ts$` },
      to: { pathNot: `^bot/(model|day|${STEPS})[.]ts$` },
    },
    {
      name: 'store-is-below',
      comment: 'The store keeps what it is given and knows nothing above it but the model (and how to remember).',
      severity: 'error',
      from: { path: '^bot/store/' },
      to: { path: '^(bot|dialogs|connectors|web|tests)/', pathNot: '^bot/(store/|(model|memoise)\\.ts$)' },
    },
    {
      name: 'only-the-store-speaks-redis',
      severity: 'error',
      from: { pathNot: '^(bot/store|tests)/' },
      to: { path: '(^|/)node_modules/(redis|@redis)/' },
    },
    {
      name: 'only-its-channel-knows-bot-framework',
      comment: "Microsoft's library is archived: one folder to replace.",
      severity: 'error',
      from: { pathNot: '^(connectors/channels/botframework|tests)/' },
      to: { path: '(^|/)node_modules/(botframework-|botbuilder)' },
    },
    {
      name: 'pages-are-browser-code',
      comment: 'What a browser loads cannot reach into the server. That bot/wire.ts is imported for its types only, the build checks.',
      severity: 'error',
      from: { path: '^web/' },
      to: { pathNot: '^web/|^bot/wire\\.ts$|(^|/)node_modules/preact/' },
    },
    {
      name: 'the-product-needs-no-tests',
      severity: 'error',
      from: { path: '^(bot|dialogs|connectors|web)/' },
      to: { path: '^tests/' },
    },
    {
      name: 'the-product-runs-without-tools',
      comment: 'After npm ci --omit=dev the built product must still run. What it is measured or checked against is no part of it.',
      severity: 'error',
      from: {
        path: '^(bot|dialogs|connectors)/',
        pathNot: '^bot/commands/(build-pages\\.mjs|bench/leanest-server\\.ts|conform/[^/]+\\.ts)$',
      },
      to: { dependencyTypes: ['npm-dev'], pathNot: '(^|/)node_modules/@types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|dist\\.next|var)/' },
    tsPreCompilationDeps: true,
    parser: 'swc',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
