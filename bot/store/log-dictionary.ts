/**
 * What entries of the log look like, told to the compressor in advance: a log entry is mostly names of fields, and a log of a month for
 * millions of customers is mostly log. Part of the stored format: it must never change. A better one gets another version in seal.ts.
 */
const TEXTS = [
  '"missing":[{"bank":"","why":"unavailable"}],"why":"timeout","why":"consent"',
  '"kind":"control","owner":"human"},{"kind":"other","what":"media"},{"kind":"pressed","token":"","title":""},"masked":"card","locale":"es-US","locale":"en-US","echo":{"clientActivityID":""},"inline":true',
  '"event":{"kind":"result","id":"1.1.w0","at":17,"call":"1.1.w0","result":{"state":"answers"}},"event":{"kind":"wake","id":"","at":17,"frame":"1.1"}',
  '"channel":"directline","account":"banter","user":"dl_","thread":"dl_"},"channel":"botframework","account":"","extra":{"serviceUrl":"https://","tenant":""}',
  '"heard":{"command":"cancel","answer":"yes","speak":"es","requests":[],"slots":{},"language":"es","best":{"intent":"out_of_scope","confidence":0.9}}',
  '"say":[{"key":"repair.disclosure","args":{}},{"key":"repair.missed_1","args":{}},{"key":"balance.total","args":{}},{"key":"greeting.hello","args":{}},{"key":"thanks.welcome","args":{}}]',
  '"choices":[{"label":{"key":"balance.choice","args":{"account":{}}},"states":{"account":{"bank":"","id":""}}},{"begins":"check-balance","states":{}}]',
  '{"version":1,"at":17,"to":{"channel":"messenger","account":"1000000000","user":"1000000000","thread":"1000000000"},"event":{"kind":"arrived","arrived":{"id":"m_","at":17,"sentAt":17,"from":{"channel":"messenger","account":"1000000000","user":"1000000000","thread":"1000000000"},"kind":"text","text":""}},',
  '"heard":{"requests":[{"intent":"check_balance","begin":"check-balance","states":{},"confidence":0.8}],"slots":{"account":{"all":"these","banks":["chase"],"kinds":["checking"],"last4":[""]}},"language":"en","best":{"intent":"check_balance","confidence":0.8}},',
  '"given":{"accounts {}":{"result":{"got":[{"bank":"chase","id":"","kind":"checking","label":"Checking","last4":"1234","status":"open"},{"bank":"wells-fargo","id":"","kind":"savings","label":"Savings","last4":"1234","status":"open"},{"bank":"citi","id":"","kind":"card","label":"Card","last4":"1234","status":"open"},{"bank":"us-bank","id":"","kind":"loan","label":"Loan","last4":"1234","status":"open"}],"missing":[]},"grants":["@chase","@wells-fargo","@citi","@us-bank"]},',
  '"balances {\\"refs\\":[{\\"bank\\":\\"chase\\",\\"id\\":\\"\\"}]}":{"result":{"got":[{"account":{"bank":"chase","id":"","kind":"checking","label":"Checking","last4":"1234","status":"open"},"balances":[{"kind":"current","money":{"minor":100000,"currency":"USD"}},{"kind":"available","money":{"minor":100000,"currency":"USD"}}],"asOf":17,"readAt":17,"due":null}],"missing":[]},"grants":["@chase"]}},',
  '"due":{"minimum":{"minor":2500,"currency":"USD"},"on":"2026-01-01"},{"kind":"creditLimit","money":{"minor":100000,"currency":"USD"}}',
  '"replies":[{"id":"1.r0","language":"en","zone":"America/New_York","frame":"1.1","question":"1.q0","say":[{"key":"balance.one","args":{"holding":{"account":{"bank":"chase","id":"","kind":"checking","label":"Checking","last4":"1234","status":"open"},"balances":[{"kind":"current","money":{"minor":100000,"currency":"USD"}},{"kind":"available","money":{"minor":100000,"currency":"USD"}}],"asOf":17,"readAt":17,"due":null}}}],"choices":[],"figuresOf":["@chase"]}]}',
];

export const LOG_DICTIONARY: Buffer = Buffer.from(TEXTS.join(''));
