/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What acceptanceBegin takes. */
export type AcceptanceBeginInput = {
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** Ids of who examines, an odd number, 15 at most. */
  members: Array<string>;
  /** The milestone. */
  milestoneId: string;
};

/** What acceptanceDecide takes. */
export type AcceptanceDecideInput = {
  /** How much is accepted, of PART; 0 otherwise. */
  acceptedUnits: number;
  /** What is deducted for indicators that were missed. */
  deductionFen: number;
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** The milestone. */
  milestoneId: string;
  /** Why, of what is not all accepted; at most 1,000 characters. */
  note: string;
  /** What was found. */
  outcome: AcceptanceOutcome;
  /** One result for each of the contract's indicators. */
  results: Array<IndicatorResultInput>;
};

/** What an examination found. */
export type AcceptanceOutcome =
  /** All is delivered. */
  | 'ACCEPTED'
  /** A part is delivered. */
  | 'PART'
  /** It has to be put right. */
  | 'REJECTED';

/** How delivery is judged, written before anything is bought. */
export type AcceptancePlanInput = {
  /** Members of the committee, an odd number, 3 or more. */
  committee: number;
  /** Whether those served are asked; needed for a service to residents. */
  recipients: boolean;
  /** Its stages, which together release 100 per cent. */
  stages: Array<AcceptanceStageInput>;
};

/** One acceptance with what it releases. */
export type AcceptanceStageInput = {
  /** How many months after the start. */
  afterMonths: number;
  /** Name. */
  name: string;
  /** What it releases of the contract's value, in per cent. */
  sharePercent: number;
};

/** What admissionAnswer takes. */
export type AdmissionAnswerInput = {
  /** The application. */
  admissionId: string;
  /** Whether it is let in. */
  admit: boolean;
  /** Why it is not let in, 2 to 1,000 characters; what else there is to say, or empty, when it is. */
  answer: string;
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
};

/** What admissionFile takes. */
export type AdmissionFileInput = {
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** The lot. */
  lotId: string;
  /** The organisation that applies. */
  organizationId: string;
  /** How it meets the terms, 1 to 2,000 characters. */
  statement: string;
  /** The open framework's tender. */
  tenderId: string;
};

/** How far an application to join an open framework has come. */
export type AdmissionStatus =
  /** Let in: there is an award; final. */
  | 'ADMITTED'
  /** Waits for its answer. */
  | 'FILED'
  /** The framework ended before it was answered; final. */
  | 'LAPSED'
  /** Not let in; it may apply again, or challenge the refusal. */
  | 'REFUSED'
  /** Taken back by the applicant; final. */
  | 'WITHDRAWN';

/** What admissionWithdraw takes. */
export type AdmissionWithdrawInput = {
  /** The application. */
  admissionId: string;
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
};

/** What amendmentRefuse takes. */
export type AmendmentRefuseInput = {
  /** The contract. */
  contractId: string;
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** Why, 2 to 200 characters. */
  reason: string;
};

/** What amendmentSign takes. */
export type AmendmentSignInput = {
  /** The contract. */
  contractId: string;
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Hash of the text that you read, hex. */
  hash: string;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
};

/** What appointmentEnd takes. */
export type AppointmentEndInput = {
  /** The appointment. */
  appointmentId: string;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
};

/** What appointmentMake takes. */
export type AppointmentMakeInput = {
  /** The area it is over. */
  areaId: string;
  /** When it begins; now when absent. */
  from?: string | null | undefined;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** The organisation it is in; needed for carers, dispatchers, managers and custodians, absent for others. */
  organizationId?: string | null | undefined;
  /** The person. */
  personId: string;
  /** The post. */
  post: Post;
  /** When it ends; open when absent. */
  until?: string | null | undefined;
};

/** Who spoke. */
export type AppraisalSource =
  /** The recipient, called by the hotline or a community worker. */
  | 'CALLBACK'
  /** A proxy. */
  | 'PROXY'
  /** The recipient. */
  | 'SELF';

/** Levels of the map, from large to small. */
export type AreaLevel =
  /** Community 社区. */
  | 'COMMUNITY'
  /** District 区. */
  | 'DISTRICT'
  /** Grid cell 网格. */
  | 'GRID'
  /** Sub-district 街道. */
  | 'STREET';

/** What awardRefuse takes. */
export type AwardRefuseInput = {
  /** The award. */
  awardId: string;
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** Why, 2 to 200 characters. */
  reason: string;
};

/** How far an award has come. */
export type AwardStatus =
  /** In the result notice; the contract is being signed. */
  | 'ANNOUNCED'
  /** Chosen, not announced yet. */
  | 'CHOSEN'
  /** Its contract is signed; final. */
  | 'CONTRACTED'
  /** No contract was signed in time; final. */
  | 'LAPSED'
  /** The winner does not sign; final. */
  | 'REFUSED'
  /** Ended by a decision, or because its bidder may not win; final. */
  | 'VOIDED';

/** What points from one to another stand for. */
export type BandInput = {
  /** From this many. */
  from: string;
  /** What they stand for. */
  level: string;
  /** To this many. */
  to: string;
};

/** What bidExamine takes. */
export type BidExamineInput = {
  /** What is decided. */
  action: ExamineAction;
  /** The bid. */
  bidId: string;
  /** The version you saw. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** Of CORRECT_PRICE: the price after correction, in fen. */
  priceFen?: number;
  /** Why, at most 1,000 characters; needed to refuse. */
  reason?: string;
  /** Clause of the documents or article of law, at most 200 characters; needed to refuse. */
  rule?: string;
};

/** What bidQualify takes. */
export type BidQualifyInput = {
  /** What is decided. */
  action: QualifyAction;
  /** The bid. */
  bidId: string;
  /** The version you saw. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** Why, at most 1,000 characters; needed to refuse. */
  reason?: string;
  /** Clause of the documents or article of law, at most 200 characters; needed to refuse. */
  rule?: string;
};

/** What bidReconfirm takes. */
export type BidReconfirmInput = {
  /** Names the wish, 8 to 100 characters. No key is kept, as that would tell who bids: what is said follows from the bid and the documents alone, and saying it twice is saying it once. */
  idempotencyKey: string;
  /** The lot. */
  lotId: string;
  /** Whose bid it is. */
  organizationId: string;
  /** The tender. */
  tenderId: string;
};

/** What bidRelease takes. */
export type BidReleaseInput = {
  /** The envelope, as its receipt names it. */
  envelopeId: string;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** The released key: the file that linli bid release makes, as text. */
  release: string;
};

/** How far a bid has come, from the opening on. */
export type BidStatus =
  /** It meets what every bid must. */
  | 'CONFORMING'
  /** Its bidder may bid. */
  | 'ELIGIBLE'
  /** It counts, and is not open yet. */
  | 'FROZEN'
  /** Its bidder may not bid. */
  | 'INELIGIBLE'
  /** It is void. */
  | 'INVALIDATED'
  /** It does not win. */
  | 'LOST'
  /** It does not meet what every bid must. */
  | 'NONCONFORMING'
  /** Open, and read out. */
  | 'OPENED'
  /** It has its place in the report. */
  | 'RANKED'
  /** It follows if the winner falls away. */
  | 'RESERVE'
  /** Nobody could open it. */
  | 'UNOPENED'
  /** It wins. */
  | 'WINNER';

/** What bidWithdraw takes. */
export type BidWithdrawInput = {
  /** Names the wish, 8 to 100 characters. No key is kept, as that would tell who bids: what is said follows from the bid alone, and saying it twice is saying it once. */
  idempotencyKey: string;
  /** The lot. */
  lotId: string;
  /** Whose bid it is. */
  organizationId: string;
  /** The tender. */
  tenderId: string;
};

/** What bookingAccept takes. */
export type BookingAcceptInput = {
  /** The booking. */
  bookingId: string;
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
};

/** What bookingAcknowledge takes. */
export type BookingAcknowledgeInput = {
  /** The booking. */
  bookingId: string;
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
};

/** What bookingAppraise takes. */
export type BookingAppraiseInput = {
  /** The booking. */
  bookingId: string;
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** Reasons in a few words each; at most 10. */
  reasons?: Array<string> | null | undefined;
  /** 1 (not at all) to 5 (very). */
  satisfied: number;
  /** Whether the need was solved. */
  solved: boolean;
};

/** What bookingCallOff takes. */
export type BookingCallOffInput = {
  /** The booking. */
  bookingId: string;
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** Why, for both sides. */
  reason: string;
};

/** What bookingCancel takes. */
export type BookingCancelInput = {
  /** The booking. */
  bookingId: string;
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** Why, if it is told. */
  reason?: string | null | undefined;
};

/** What bookingDecline takes. */
export type BookingDeclineInput = {
  /** The booking. */
  bookingId: string;
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** Why, for the resident. */
  reason: string;
};

/** What bookingDispute takes. */
export type BookingDisputeInput = {
  /** The booking. */
  bookingId: string;
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** What was wrong. */
  reason: string;
};

/** Which bookings. */
export type BookingFilter = {
  /** Only those about which a dispute is open, or, when false, about which none is. */
  disputed?: boolean | null | undefined;
  /** Starting at this moment or later. */
  from?: string | null | undefined;
  /** Only by this organisation. */
  organizationId?: string | null | undefined;
  /** Only for this person. */
  recipientId?: string | null | undefined;
  /** Only these statuses; all when absent or empty. */
  status?: Array<BookingStatus> | null | undefined;
  /** Starting before this moment. */
  until?: string | null | undefined;
  /** Only with this carer. */
  workerId?: string | null | undefined;
};

/** What bookingNoShow takes. */
export type BookingNoShowInput = {
  /** The booking. */
  bookingId: string;
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** What was done and found, such as calls made. */
  reason: string;
};

/** In what order bookings are listed. */
export type BookingOrder =
  /** Earliest start first. */
  | 'EARLIEST'
  /** Latest start first. */
  | 'LATEST';

/** What bookingPay takes. */
export type BookingPayInput = {
  /** The booking. */
  bookingId: string;
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
};

/** What bookingReassign takes. */
export type BookingReassignInput = {
  /** The booking. */
  bookingId: string;
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** The carer who comes. */
  workerId: string;
};

/** What bookingSettleDispute takes. */
export type BookingSettleDisputeInput = {
  /** The booking. */
  bookingId: string;
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** Why, for both sides. */
  reason: string;
  /** Whether the complaint is right. */
  upheld: boolean;
};

/** How far a booking has come. */
export type BookingStatus =
  /** Waits for the resident's share; the time is taken. */
  | 'AWAITING_PAYMENT'
  /** Called off by one side, see endedBy; final. */
  | 'CANCELLED'
  /** Done and agreed. */
  | 'COMPLETED'
  /** Will take place. */
  | 'CONFIRMED'
  /** Turned down by the organisation; final. */
  | 'DECLINED'
  /** Done; waits for verification and the recipient's word. */
  | 'DELIVERED'
  /** Nobody accepted or paid in time; final. */
  | 'EXPIRED'
  /** The carer is there. */
  | 'IN_SERVICE'
  /** The carer did not come; final. */
  | 'MISSED'
  /** Nobody opened the door; final. */
  | 'NO_SHOW'
  /** Waits for the organisation; the time is taken. */
  | 'REQUESTED'
  /** Taken back for cause; final. */
  | 'VOIDED';

/** What bookingVoid takes. */
export type BookingVoidInput = {
  /** The booking. */
  bookingId: string;
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** The finding. */
  reason: string;
};

/** What bookingWithdraw takes. */
export type BookingWithdrawInput = {
  /** The booking. */
  bookingId: string;
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** Why, for the resident. */
  reason: string;
};

/** What budgetGrant takes. */
export type BudgetGrantInput = {
  /** Money added, above 0. */
  amountFen: number;
  /** The area it is for. */
  areaId: string;
  /** The body that may spend it; counts when the line is new. */
  buyerId: string;
  /** Code of the line, as the treasury has it. */
  code: string;
  /** Fiscal year. */
  fiscalYear: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** Name; counts when the line is new. */
  name: string;
};

/** Levels of care found by assessment. */
export type CareLevel =
  /** Mild disability 轻度失能. */
  | 'MILD'
  /** Moderate disability 中度失能. */
  | 'MODERATE'
  /** Able to live without help, or never assessed. */
  | 'NONE'
  /** Severe disability 重度失能. */
  | 'SEVERE'
  /** Total disability 完全失能. */
  | 'TOTAL';

/** What challengeAnswer takes. */
export type ChallengeAnswerInput = {
  /** The answer, 1 to 4,000 characters. */
  answer: string;
  /** Whose award ends, of VOID_AWARD and NEXT_CANDIDATE. */
  awardId?: string | null | undefined;
  /** The challenge. */
  challengeId: string;
  /** What is done because of it: RESTART, VOID_AWARD or NEXT_CANDIDATE; nothing when absent. */
  decision?: ComplaintDecision | null | undefined;
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** Whether it is right. */
  outcome: ChallengeOutcome;
};

/** What the buyer does with a challenge that was filed. */
export type ChallengeCheck =
  /** Takes it on. */
  | 'ACCEPT_CHALLENGE'
  /** Sends it back to be corrected. */
  | 'ASK_TO_CORRECT'
  /** Does not take it. */
  | 'DECLINE_CHALLENGE';

/** What challengeCheck takes. */
export type ChallengeCheckInput = {
  /** What is done. */
  action: ChallengeCheck;
  /** The challenge. */
  challengeId: string;
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** Whether it may affect the result, of one that is taken on. */
  mayAffect: boolean;
  /** What is missing, or why it is not taken. */
  note: string;
};

/** What challengeCorrect takes. */
export type ChallengeCorrectInput = {
  /** The challenge. */
  challengeId: string;
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** What happened and which rule it broke, 1 to 4,000 characters. */
  grounds: string;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** For whom. */
  organizationId: string;
  /** What is asked for, 1 to 1,000 characters. */
  request: string;
};

/** What challengeFile takes. */
export type ChallengeFileInput = {
  /** What happened and which rule it broke, 1 to 4,000 characters. */
  grounds: string;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** For whom. */
  organizationId: string;
  /** What is asked for, 1 to 1,000 characters. */
  request: string;
  /** Which stage. */
  stage: ChallengeStage;
  /** The tender. */
  tenderId: string;
};

/** What was answered to a challenge. */
export type ChallengeOutcome =
  /** It is not right. */
  | 'DENIED'
  /** It is right in part. */
  | 'PART'
  /** It is right. */
  | 'UPHELD';

/** Which stage of a tender a challenge is about. */
export type ChallengeStage =
  /** Its documents. */
  | 'DOCUMENTS'
  /** How it was carried out. */
  | 'PROCESS'
  /** Who wins, or that nobody does. */
  | 'RESULT';

/** How far a challenge has come. */
export type ChallengeStatus =
  /** Taken on; the buyer answers. */
  | 'ACCEPTED'
  /** Answered; the challenger may complain. */
  | 'ANSWERED'
  /** Nobody complained in time; final. */
  | 'CLOSED'
  /** Something is missing; the challenger may correct it. */
  | 'DEFECTIVE'
  /** Taken to the regulator; final. */
  | 'ESCALATED'
  /** With the buyer. */
  | 'FILED'
  /** Not taken; the challenger may complain. */
  | 'NOT_ACCEPTED'
  /** Not answered in time; the challenger may complain, the buyer may still answer. */
  | 'OVERDUE';

/** Where a wish was spoken. */
export type Channel =
  /** The mini-program or the web. */
  | 'APP'
  /** A community's counter or a visit at the door. */
  | 'COUNTER'
  /** The telephone. */
  | 'HOTLINE';

/** A numbered sentence of the documents. */
export type ClauseInput = {
  /** Its number. */
  code: string;
  /** The sentence. */
  text: string;
};

/** Where a clause of a contract comes from. */
export type ClauseSource =
  /** The winning bid; it stays as it is. */
  | 'BID'
  /** The contract alone. */
  | 'CONTRACT'
  /** The tender's documents; it stays as it is. */
  | 'DOCUMENTS';

/** What commentAnswer takes. */
export type CommentAnswerInput = {
  /** The answer, 1 to 1,000 characters. */
  answer: string;
  /** The comment, on the project's newest consultation. */
  commentId: string;
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** The project. */
  projectId: string;
};

/** How a figure is held to its target. */
export type Comparison =
  /** It reaches the target or more. */
  | 'AT_LEAST'
  /** It stays at the target or below. */
  | 'AT_MOST'
  /** It is the target. */
  | 'EQUAL';

/** What the regulator does with a complaint that was filed. */
export type ComplaintCheck =
  /** Sends it back to be corrected. */
  | 'ASK_TO_CORRECT'
  /** Takes it on. */
  | 'INVESTIGATE'
  /** Does not take it on. */
  | 'REJECT';

/** What complaintCheck takes. */
export type ComplaintCheckInput = {
  /** What is done. */
  action: ComplaintCheck;
  /** The complaint. */
  complaintId: string;
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** What is missing, or why it is rejected. */
  reasons: string;
};

/** What complaintCorrect takes. */
export type ComplaintCorrectInput = {
  /** What is complained of, 1 to 4,000 characters. */
  body: string;
  /** The complaint. */
  complaintId: string;
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
};

/** What complaintDecide takes. */
export type ComplaintDecideInput = {
  /** Whose award ends, of VOID_AWARD, NEXT_CANDIDATE and RESCIND. */
  awardId?: string | null | undefined;
  /** The complaint. */
  complaintId: string;
  /** What is decided. */
  decision: ComplaintDecision;
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** Findings of fact and law, 1 to 4,000 characters. */
  reasons: string;
};

/** What is decided about a complaint. */
export type ComplaintDecision =
  /** What was performed stays; damages are a matter of the courts. */
  | 'DAMAGES'
  /** It is not right, or changes nothing. */
  | 'DISMISSED'
  /** The award ends, and the next candidate follows. */
  | 'NEXT_CANDIDATE'
  /** The contract that was signed is rescinded. */
  | 'RESCIND'
  /** The tender ends and begins anew; who was not let into an open framework has the application answered again, and nothing else changes. */
  | 'RESTART'
  /** The award ends. */
  | 'VOID_AWARD';

/** What complaintFile takes. */
export type ComplaintFileInput = {
  /** What is complained of, 1 to 4,000 characters. */
  body: string;
  /** The challenge. */
  challengeId: string;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** For whom. */
  organizationId: string;
};

/** What the regulator does with its clock. */
export type ComplaintPause =
  /** Stops it. */
  | 'PAUSE'
  /** Lets it run again. */
  | 'RESUME';

/** What complaintPause takes. */
export type ComplaintPauseInput = {
  /** What is done. */
  action: ComplaintPause;
  /** The complaint. */
  complaintId: string;
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** Why, 2 to 200 characters. */
  reason: string;
};

/** How far a complaint has come. */
export type ComplaintStatus =
  /** Something is missing; the complainant may correct it. */
  | 'CORRECTING'
  /** Decided, and about to be carried out. */
  | 'DECIDED'
  /** Decided and carried out; final. */
  | 'EXECUTED'
  /** With the regulator. */
  | 'FILED'
  /** Being examined. */
  | 'INVESTIGATING'
  /** An expert or a laboratory works; the clock stands. */
  | 'PAUSED'
  /** Not decided in time: with the authority above; final. */
  | 'REFERRED'
  /** Not taken on; final. */
  | 'REJECTED'
  /** The complainant gave it up; final. */
  | 'WITHDRAWN';

/** What complaintWithdraw takes. */
export type ComplaintWithdrawInput = {
  /** The complaint. */
  complaintId: string;
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
};

/** What consultationClose takes. */
export type ConsultationCloseInput = {
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** The project. */
  projectId: string;
};

/** What consultationOpen takes. */
export type ConsultationOpenInput = {
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** The last day for comments. */
  lastDay: string;
  /** The project. */
  projectId: string;
  /** What is asked, 1 to 2,000 characters. */
  question: string;
};

/** What contractAmend takes. */
export type ContractAmendInput = {
  /** Of CORRECTION and INDICATORS: clauses of the contract's own that take the place of those with their codes. */
  clauses?: Array<ContractClauseInput> | null | undefined;
  /** The contract. */
  contractId: string;
  /** Of SCHEDULE and TERMINATION: the new last day. */
  endOn?: string | null | undefined;
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Of TERMINATION: what becomes of each booking and of those who are served, 10 to 2,000 characters. */
  handOver?: string | null | undefined;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** What it changes. */
  kind: ContractVersionKind;
  /** Of PARTY, which the provider itself proposes: the organisation that it merged into. It may take part, as a bidder may, and signs. */
  providerId?: string | null | undefined;
  /** Why, 2 to 1,000 characters. */
  reason: string;
  /** Of SUPPLEMENT: how many more units each lot has, in order. */
  units?: Array<number> | null | undefined;
};

/** A clause of the contract's own. */
export type ContractClauseInput = {
  /** Its code, 1 to 20 characters. */
  code: string;
  /** What it says, 1 to 2,000 characters. */
  text: string;
};

/** What contractComplete takes. */
export type ContractCompleteInput = {
  /** The contract. */
  contractId: string;
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
};

/** What contractDeposit takes. */
export type ContractDepositInput = {
  /** The contract. */
  contractId: string;
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** The copy's number, at most 80 characters. */
  reference: string;
};

/** What contractDraft takes. */
export type ContractDraftInput = {
  /** Paid before delivery, recovered with the milestones. */
  advanceFen: number;
  /** Further clauses, at most 100. */
  clauses: Array<ContractClauseInput>;
  /** The contract. */
  contractId: string;
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** What is delivered by a day for a sum, at most 60; none: monthly statements claim it. */
  milestones: Array<ContractMilestoneInput>;
  /** Retained of each milestone until the end, in 1/10,000, at most 1,000. */
  retainedBp: number;
  /** First day; the last one follows from the documents. */
  startOn: string;
};

/** What contractEnter takes. */
export type ContractEnterInput = {
  /** Where it counts. */
  areaId: string;
  /** How it was awarded, with the notice's number. */
  basis: string;
  /** The line that pays. */
  budgetLineId: string;
  /** The body that buys. */
  buyerId: string;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** The lots, 1 to 100. */
  lots: Array<ContractLotInput>;
  /** Number of the contract, new. */
  number: string;
  /** The organisation that serves. */
  providerId: string;
  /** Title. */
  title: string;
  /** First day. */
  validFrom: string;
  /** Last day. */
  validUntil: string;
  /** What it is worth; not less than the lots together. */
  valueFen: number;
};

/** Which contracts. */
export type ContractFilter = {
  /** Only by this body. */
  buyerId?: string | null | undefined;
  /** Only under this framework. */
  frameworkId?: string | null | undefined;
  /** Only of this project. */
  projectId?: string | null | undefined;
  /** Only with this organisation. */
  providerId?: string | null | undefined;
  /** Only this status. */
  status?: ContractStatus | null | undefined;
};

/** A lot of a contract. */
export type ContractLotInput = {
  /** Where, everything below included. */
  areaId: string;
  /** What is bought. */
  categoryId: string;
  /** Price of a unit, 0 or more. */
  unitPriceFen: number;
  /** Units, 1 or more. */
  units: number;
};

/** A milestone of a draft. */
export type ContractMilestoneInput = {
  /** By when, within the contract's term. */
  dueOn: string;
  /** Title, 1 to 200 characters. */
  title: string;
  /** Price of a unit, 0 or more. */
  unitPriceFen: number;
  /** How much is delivered with it, 1 or more. */
  units: number;
};

/** What contractPublish takes. */
export type ContractPublishInput = {
  /** The contract. */
  contractId: string;
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** Clauses that are left out, each with its reason. */
  redactions: Array<RedactionInput>;
};

/** What contractResume takes. */
export type ContractResumeInput = {
  /** The contract. */
  contractId: string;
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** Why. */
  reason: string;
};

/** A side of a contract. */
export type ContractSide =
  /** Who buys. */
  | 'BUYER'
  /** Who serves. */
  | 'PROVIDER';

/** What contractSign takes. */
export type ContractSignInput = {
  /** The contract. */
  contractId: string;
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Hash of the text that you read, hex. */
  hash: string;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
};

/** How a contract stands. */
export type ContractStatus =
  /** Its award ended before both sides had signed; final. */
  | 'ABANDONED'
  /** Kept for as long as law asks; final. */
  | 'ARCHIVED'
  /** Done. */
  | 'COMPLETED'
  /** Being drafted, and signed by one side at most. */
  | 'DRAFTING'
  /** Done, and its evaluation is published. */
  | 'EVALUATED'
  /** In force within its term. */
  | 'IN_FORCE'
  /** Signed by both sides; its first day lies ahead. */
  | 'SIGNED'
  /** Stopped for now. */
  | 'SUSPENDED'
  /** Ended early; final. */
  | 'TERMINATED'
  /** Ends early; those whom it serves are being handed over. */
  | 'TERMINATING';

/** What contractSuspend takes. */
export type ContractSuspendInput = {
  /** The contract. */
  contractId: string;
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** Why. */
  reason: string;
};

/** What contractTerminate takes. */
export type ContractTerminateInput = {
  /** Why it ends. AGREED is proposed with contractAmend, because both sides sign it; RESCINDED is for decisions; WITHDRAWAL and REMOVAL are for contracts under a framework. */
  cause: TerminationCause;
  /** The contract. */
  contractId: string;
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** What becomes of each booking and of those who are served, 10 to 2,000 characters. */
  handOver: string;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** Last day of the notice, not after the contract's last day; deliveries are made until then. When a provider ends a contract under a framework, as late as the rule fw.withdraw.notice says, 30 days, or later, or the contract's last day when that comes sooner. */
  lastDay: string;
  /** Why, 2 to 200 characters. */
  reason: string;
};

/** What a text of a contract is. */
export type ContractVersionKind =
  /** Clauses put right. */
  | 'CORRECTION'
  /** Other indicators. */
  | 'INDICATORS'
  /** The first one. */
  | 'ORIGINAL'
  /** Another provider after a merger. */
  | 'PARTY'
  /** Another last day. */
  | 'SCHEDULE'
  /** More of the same at the same price. */
  | 'SUPPLEMENT'
  /** Both sides end it early. */
  | 'TERMINATION';

/** How far a text of a contract has come. */
export type ContractVersionStatus =
  /** The one that counts. */
  | 'IN_FORCE'
  /** Waits for signatures. */
  | 'PROPOSED'
  /** A side refused it. */
  | 'REFUSED'
  /** A later one counts. */
  | 'SUPERSEDED';

/** Why submitted points are corrected: the four heads that allow it (87号令第六十四条). */
export type CorrectionHead =
  /** An objective criterion on which sheets differ. */
  | 'OBJECTIVE'
  /** Points freakishly high or low. */
  | 'OUTLIER'
  /** Points out of their range. */
  | 'RANGE'
  /** A wrong sum. */
  | 'SUM';

/** What the regulator does about a fact. */
export type CreditAnswer =
  /** Ends it before its term. */
  | 'REPAIR'
  /** Takes it back. */
  | 'REVOKE'
  /** Does not grant the appeal. */
  | 'UPHOLD';

/** What creditAnswer takes. */
export type CreditAnswerInput = {
  /** What is done. */
  action: CreditAnswer;
  /** The event. */
  creditEventId: string;
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** Why, 2 to 2,000 characters. */
  text: string;
};

/** What creditAppeal takes. */
export type CreditAppealInput = {
  /** The event. */
  creditEventId: string;
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** Why, 2 to 2,000 characters. */
  text: string;
};

/** What a fact about an organisation does. */
export type CreditEffect =
  /** It gets no advance. */
  | 'ADVANCE'
  /** Its bonds are higher. */
  | 'BOND'
  /** It may not win tenders. */
  | 'EXCLUDE'
  /** It is told to who buys. */
  | 'INFORM'
  /** It is inspected more often. */
  | 'INSPECT'
  /** Its contracts are not renewed. */
  | 'RENEWAL';

/** What creditRecord takes. */
export type CreditRecordInput = {
  /** The contract that it is about. */
  contractId?: string | null | undefined;
  /** What it does. */
  effect: CreditEffect;
  /** What shows it, 2 to 500 characters. */
  evidence: string;
  /** The fact, 2 to 1,000 characters. */
  fact: string;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** The organisation. */
  organizationId: string;
  /** Whether it may end before its term. */
  repairable: boolean;
  /** Where it comes from. */
  source: CreditSource;
  /** Last day, today or later. */
  validUntil: string;
};

/** Where a fact about an organisation comes from. */
export type CreditSource =
  /** A contract that was not kept. */
  | 'CONTRACT'
  /** An evaluation. */
  | 'EVALUATION'
  /** An official list. */
  | 'OFFICIAL_LIST'
  /** A decision of the regulator. */
  | 'REGULATOR';

/** How a fact about an organisation stands. */
export type CreditStatus =
  /** The organisation appealed. */
  | 'APPEALED'
  /** Its last day is over; final. */
  | 'EXPIRED'
  /** It counts. */
  | 'IN_FORCE'
  /** The organisation was told; it does not count yet. */
  | 'NOTIFIED'
  /** Put right before its term; final. */
  | 'REPAIRED'
  /** It was wrong, or the appeal was not answered; final. */
  | 'REVOKED';

/** One thing that earns points. */
export type CriterionInput = {
  /** What points stand for. */
  bands?: Array<BandInput> | null | undefined;
  /** Names the criterion, once in the documents. */
  code: string;
  /** How points are given. */
  kind: CriterionKind;
  /** Most points of 100. */
  max: string;
  /** Name. */
  name: string;
  /** Headings above it, outermost first. */
  path?: Array<string> | null | undefined;
};

/** How points are given. */
export type CriterionKind =
  /** One value of a bid, which all members note alike. */
  | 'OBJECTIVE'
  /** Computed from the price. */
  | 'PRICE'
  /** Each member's own judgement; the mean counts. */
  | 'SUBJECTIVE';

/** What custodianKeyRevoke takes. */
export type CustodianKeyRevokeInput = {
  /** The key. */
  custodianKeyId: string;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
};

/** What custodianKeySave takes. */
export type CustodianKeySaveInput = {
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** The institution. */
  organizationId: string;
  /** P-256 point, uncompressed, base64url. */
  publicKey: string;
};

/** What a decision about a bid is about. */
export type DecisionKind =
  /** Its arithmetic. */
  | 'ARITHMETIC'
  /** Whether it meets what every bid must. */
  | 'CONFORMITY'
  /** A policy deduction. */
  | 'DEDUCTION'
  /** Whether its bidder may bid. */
  | 'ELIGIBILITY'
  /** Whether it is void. */
  | 'INVALIDATION'
  /** A very low price. */
  | 'LOW_PRICE';

/** Lowers the price that is compared. */
export type DeductionInput = {
  /** The policy it follows from. */
  basis: string;
  /** Names the deduction. */
  code: string;
  /** What is taken off, in 1/10,000. */
  share: number;
};

/** What documentsTake takes. */
export type DocumentsTakeInput = {
  /** Names the wish. It is not kept, so that nothing tells who took the documents. */
  idempotencyKey: string;
  /** The organisation. */
  organizationId: string;
  /** The tender. */
  tenderId: string;
};

/** What drawCommit takes. */
export type DrawCommitInput = {
  /** SHA-256 of the ASCII text linli/draw/commit/v1 followed by the nonce's 32 bytes, 64 hex digits. */
  commit: string;
  /** The version you saw. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** The panel. */
  panelId: string;
};

/** What drawReveal takes. */
export type DrawRevealInput = {
  /** The version you saw. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** 32 random bytes, 64 hex digits. */
  nonce: string;
  /** The panel. */
  panelId: string;
};

/** Who called a booking off. */
export type EndedBy =
  /** The district. */
  | 'PLATFORM'
  /** The organisation. */
  | 'PROVIDER'
  /** The recipient's side. */
  | 'RESIDENT';

/** What an envelope holds, or what a bidder says of a bid without one. */
export type EnvelopeKind =
  /** The last offer of a consultation. */
  | 'FINAL'
  /** The price. */
  | 'PRICE'
  /** The bid stands after the documents were changed. */
  | 'RECONFIRM'
  /** Qualification and technical answers, without a price. */
  | 'TECHNICAL'
  /** The bid is taken back. */
  | 'WITHDRAW';

/** Names of rules. INVALID and CONFLICT ones stand in a payload's errors; the others are top-level errors with extensions {code, kind, details}. */
export type ErrorCode =
  /** A field has a wrong value. */
  | 'BAD_INPUT'
  /** The budget line has not enough left. */
  | 'BUDGET_EXCEEDED'
  /** No proxy grant with the scope. */
  | 'CONSENT_MISSING'
  /** Organisation or carer lacks a valid credential that day. */
  | 'CREDENTIAL_EXPIRED'
  /** Something with this identity exists. */
  | 'DUPLICATE'
  /** This month's share is used up. */
  | 'ENTITLEMENT_EXHAUSTED'
  /** The act needs evidence it lacks. */
  | 'EVIDENCE_MISSING'
  /** Your posts do not allow this. */
  | 'FORBIDDEN'
  /** The same person may not do both acts. */
  | 'FOUR_EYES'
  /** The hold's time is over. */
  | 'HOLD_EXPIRED'
  /** Same key, other content. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** A disputed line must be carved out first. */
  | 'LINE_FROZEN'
  /** The contract lot has no units left. */
  | 'LOT_EXHAUSTED'
  /** A clause of the offering or programme fails. */
  | 'NOT_ELIGIBLE'
  /** Absent, or not visible to you. */
  | 'NOT_FOUND'
  /** Nobody has this number or WeChat yet: register. */
  | 'NOT_REGISTERED'
  /** The year has no working-day data. */
  | 'NO_CALENDAR'
  /** No contract in force covers this. */
  | 'NO_CONTRACT'
  /** Not offered where the recipient lives. */
  | 'OUTSIDE_AREA'
  /** Several people have this number. */
  | 'PHONE_SHARED'
  /** The subsidy pool has not enough left. */
  | 'POOL_EXHAUSTED'
  /** Price or subsidy differs from what was agreed to. */
  | 'QUOTE_CHANGED'
  /** Too many tries. */
  | 'RATE_LIMITED'
  /** The recipient has another service then. */
  | 'RECIPIENT_BUSY'
  /** A rule of the purchase's rule pack is broken. Details: {ruleKey, cite, actual, required, severity, pack}. */
  | 'RULE_BROKEN'
  /** Sampled lines are not all answered. */
  | 'SAMPLE_OPEN'
  /** Every place is taken. */
  | 'SESSION_FULL'
  /** Login, password, code or ticket is wrong or over. */
  | 'SIGN_IN_FAILED'
  /** The time is held by someone until a moment. */
  | 'SLOT_HELD'
  /** No carer works then, or outside notice and horizon. */
  | 'SLOT_NOT_OFFERED'
  /** The time is booked. */
  | 'SLOT_TAKEN'
  /** The record changed since you read it. */
  | 'STALE_VERSION'
  /** Before the window opens. */
  | 'TOO_EARLY'
  /** After the window closed. */
  | 'TOO_LATE'
  /** Two per recipient, four per booker. */
  | 'TOO_MANY_HOLDS'
  /** No valid session. */
  | 'UNAUTHENTICATED'
  /** A dependency is down. */
  | 'UNAVAILABLE'
  /** The record's state does not allow this action. */
  | 'WRONG_STATE';

/** How bids are judged. */
export type EvaluationInput = {
  /** What earns points, 100 together. */
  criteria: Array<CriterionInput>;
  /** What lowers the price that is compared, not the one that is paid. */
  deductions: Array<DeductionInput>;
  /** Whether the price is the same for all. */
  fixedPrice: boolean;
  /** How they are put in order. */
  method: EvaluationMethod;
  /** How many decimals are shown. */
  places: number;
  /** Which totals are compared; null for exact ones. */
  rankOn?: RankOn | null | undefined;
};

/** How bids are put in order. */
export type EvaluationMethod =
  /** By points 综合评分法. */
  | 'COMPREHENSIVE'
  /** By price, after what policy deducts 最低评标价法. */
  | 'LOWEST_PRICE'
  /** Framework agreement, by price 价格优先法. */
  | 'PRICE_FIRST'
  /** Framework agreement, by points at a price that is the same for all 质量优先法. */
  | 'QUALITY_FIRST';

/** What a carer's phone sends along. */
export type EvidenceInput = {
  /** Accuracy of the position in metres. */
  accuracyM?: number | null | undefined;
  /** When it happened, by the phone; what was recorded offline counts from then. After more than a day, or when it cannot be, the visit will be reviewed. */
  deviceAt: string;
  /** Which device. */
  deviceId?: string | null | undefined;
  /** Code read from the tag at the door. */
  homeTag?: string | null | undefined;
  /** Latitude, WGS-84 degrees. A missing position is no evidence: manualReason is needed then. */
  lat?: number | null | undefined;
  /** Longitude, WGS-84 degrees. */
  lng?: number | null | undefined;
  /** Why there is no position; the visit will be reviewed. It names nobody: evidence is never changed, and outlives personErase. */
  manualReason?: string | null | undefined;
  /** SHA-256 of the photo as taken, hexadecimal. */
  photoSha256?: string | null | undefined;
  /** SHA-256 of the signature, hexadecimal. */
  signatureSha256?: string | null | undefined;
};

/** What is decided about a bid by the panel. */
export type ExamineAction =
  /** The bidder explained a very low price. */
  | 'ACCEPT_LOW_PRICE'
  /** It meets what every bid must. */
  | 'CONFORM'
  /** Its price is another one by the order of precedence of the documents. */
  | 'CORRECT_PRICE'
  /** A policy deduction that the documents declare applies; the clause is its code. */
  | 'GRANT_DEDUCTION'
  /** It does not; clause and reason say why. */
  | 'REJECT'
  /** The bidder did not explain a very low price. */
  | 'REJECT_LOW_PRICE';

/** What an expert says to a single source. */
export type ExpertOpinionInput = {
  /** Name, at most 60 characters. */
  name: string;
  /** The opinion, at most 2,000 characters. */
  opinion: string;
  /** Employer and title, at most 200 characters. */
  post: string;
};

/** Which frameworks. */
export type FrameworkFilter = {
  /** Only for this area, everything below included. */
  areaId?: string | null | undefined;
  /** Only by this body. */
  buyerId?: string | null | undefined;
  /** Only with a lot of this category. */
  categoryId?: string | null | undefined;
  /** Only this status. */
  status?: FrameworkStatus | null | undefined;
};

/** What becomes of a bid where a framework drops the last of the ranked. */
export type FrameworkOutcome =
  /** It is dropped. */
  | 'DROPPED'
  /** It is on the list. */
  | 'SHORTLISTED'
  /** Neither, while a tie across the line is not drawn. */
  | 'UNDECIDED';

/** How a framework stands. */
export type FrameworkStatus =
  /** In force. */
  | 'ACTIVE'
  /** Its last day is over, and its contracts have ended; final. */
  | 'EXPIRED'
  /** Ended early; final. */
  | 'TERMINATED';

/** What frameworkTerminate takes. */
export type FrameworkTerminateInput = {
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** The framework. */
  frameworkId: string;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** Why, 2 to 200 characters. */
  reason: string;
};

/** How the public share stands. */
export type FundingStatus =
  /** Spent and taken back. */
  | 'CLAWED_BACK'
  /** Spent. */
  | 'CONSUMED'
  /** There is none. */
  | 'NONE'
  /** Given back, never spent. */
  | 'RELEASED'
  /** Claimed for this booking. */
  | 'RESERVED';

/** Gender, as far as it was stated. */
export type Gender =
  /** Female. */
  | 'FEMALE'
  /** Male. */
  | 'MALE'
  /** Not stated. */
  | 'UNSTATED';

/** A place on earth. */
export type GeoPoint = {
  /** Latitude, WGS-84 degrees. */
  lat: number;
  /** Longitude, WGS-84 degrees. */
  lng: number;
};

/** What groupSessionSave takes. */
export type GroupSessionSaveInput = {
  /** Places, 1 to 1,000. */
  capacity: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** The offering, of mode GROUP. */
  offeringId: string;
  /** Start; it lasts as long as the offering says. */
  startsAt: string;
  /** The carer who leads it. */
  workerId: string;
};

/** What guaranteeCall takes. */
export type GuaranteeCallInput = {
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** The bond. */
  guaranteeId: string;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** Why, 2 to 200 characters. */
  reason: string;
};

/** What a bond is. */
export type GuaranteeForm =
  /** A guarantee of a bank. */
  | 'BANK_GUARANTEE'
  /** A cheque. */
  | 'CHEQUE'
  /** An insurance. */
  | 'INSURANCE'
  /** A transfer between accounts. */
  | 'TRANSFER';

/** What guaranteeRecord takes. */
export type GuaranteeRecordInput = {
  /** Its sum, above zero. */
  amountFen: number;
  /** The contract. */
  contractId: string;
  /** What it is. */
  form: GuaranteeForm;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** The bank's or insurer's number, at most 80 characters; DUPLICATE for one that is written down. */
  reference: string;
};

/** What guaranteeReturn takes. */
export type GuaranteeReturnInput = {
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** The bond. */
  guaranteeId: string;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** Why, 2 to 200 characters. */
  reason: string;
};

/** What became of a bond. */
export type GuaranteeStatus =
  /** Called because the provider did not keep the contract; final. */
  | 'CALLED'
  /** Held. */
  | 'HELD'
  /** Given back; final. */
  | 'RETURNED';

/** One measurable promise. */
export type IndicatorInput = {
  /** Short name, such as K1, once in the requirement. */
  code: string;
  /** How the figure is held to the target. */
  compare: Comparison;
  /** How it is measured and from what. */
  method: string;
  /** Name. */
  name: string;
  /** The target, an exact decimal. */
  target: string;
  /** Unit, such as % or minutes. */
  unit: string;
};

/** What was found of one indicator. */
export type IndicatorResultInput = {
  /** Code of the indicator. */
  code: string;
  /** Whether it is met. */
  met: boolean;
  /** What there is to say; empty when nothing. */
  note: string;
  /** What was found, in the indicator's unit. */
  value: string;
};

/** What intentPublish takes. */
export type IntentPublishInput = {
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** The project. */
  projectId: string;
  /** Why a tender is so urgent that it follows at once; published with the intent. The lead time is kept when absent. */
  waiver?: string | null | undefined;
};

/** Why a warning is right all the same. */
export type JustificationInput = {
  /** The warning. */
  code: string;
  /** Why it is right. */
  reason: string;
};

/** In what a bid differs from another that is level with it. */
export type LevelStep =
  /** The place in the draw. */
  | 'DRAW'
  /** Nothing: a draw has to decide. */
  | 'NOT_DRAWN'
  /** The price that is compared. */
  | 'POLICY_PRICE'
  /** The points without the price. */
  | 'TECHNICAL'
  /** The total before rounding. */
  | 'TOTAL';

/** What a line claims. */
export type LineKind =
  /** The public share of a service done. */
  | 'CHARGE'
  /** A charge taken back: units and amount are negative. */
  | 'CLAWBACK';

/** How far a line has come. */
export type LineStatus =
  /** Earned, in no statement yet. */
  | 'ACCRUED'
  /** To be paid. */
  | 'APPROVED'
  /** Disputed: it stays out until that is settled. */
  | 'FROZEN'
  /** Claimed. */
  | 'IN_STATEMENT'
  /** Paid. */
  | 'PAID';

/** What milestoneClaim takes. */
export type MilestoneClaimInput = {
  /** What is delivered and how it shows, 2 to 2,000 characters. */
  evidence: string;
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Ids of files, at most 20. */
  files: Array<string>;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** The milestone. */
  milestoneId: string;
};

/** How far a milestone has come. */
export type MilestoneStatus =
  /** Accepted; final. */
  | 'ACCEPTED'
  /** Its contract ended; final. */
  | 'CANCELLED'
  /** The provider says it is delivered. */
  | 'CLAIMED'
  /** Being examined. */
  | 'IN_ACCEPTANCE'
  /** Accepted in part; final. */
  | 'PART_ACCEPTED'
  /** Not delivered yet. */
  | 'PLANNED'
  /** Being put right, to be claimed again. */
  | 'RECTIFYING'
  /** Not accepted. */
  | 'REJECTED';

/** A lot of a contract that was signed on another platform. */
export type MirrorLotInput = {
  /** Where, within the project's area. */
  areaId: string;
  /** What is delivered. */
  categoryId: string;
  /** Title, 1 to 200 characters. */
  title: string;
  /** Price of a unit, 0 or more. */
  unitPriceFen: number;
  /** How much of it, 1 or more. */
  units: number;
};

/** The price that was agreed for a lot. */
export type NegotiatedPriceInput = {
  /** The price. */
  amountFen: number;
  /** The lot. */
  lotId: string;
};

/** What negotiationRecord takes. */
export type NegotiationRecordInput = {
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** When it was held, after the notice's days. */
  heldOn: string;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** Who negotiated for the buyer, by name, two or more: published with the result. */
  people: Array<string>;
  /** The price of each lot, not above its ceiling. */
  prices: Array<NegotiatedPriceInput>;
  /** What the supplier promises beyond the documents, at most 4,000 characters. */
  promises?: string;
  /** How the price came about, 10 to 4,000 characters: published with the result. */
  record: string;
  /** The tender. */
  tenderId: string;
};

/** The forms of notices of public procurement. */
export type NoticeKind =
  /** What was accepted 验收公告. */
  | 'ACCEPTANCE'
  /** What was agreed has changed. */
  | 'CHANGE'
  /** Residents are asked about a requirement. */
  | 'CONSULTATION'
  /** What was agreed 合同公告. */
  | 'CONTRACT'
  /** The documents were changed 更正公告. */
  | 'CORRECTION'
  /** A tender or a lot of it ended without an award 终止公告. */
  | 'FAILURE'
  /** What will be bought 采购意向. */
  | 'INTENT'
  /** How it was delivered. */
  | 'PERFORMANCE'
  /** Who won 结果公告. */
  | 'RESULT'
  /** A purchase from a single source is announced. */
  | 'SINGLE_SOURCE'
  /** A tender is stopped for a time. */
  | 'SUSPENSION'
  /** Bids are invited 采购公告. */
  | 'TENDER';

/** What objectionAnswer takes. */
export type ObjectionAnswerInput = {
  /** The answer, at most 1,000 characters. */
  answer: string;
  /** The version you saw. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** The objection. */
  objectionId: string;
};

/** What objectionMake takes. */
export type ObjectionMakeInput = {
  /** What is said, at most 1,000 characters. */
  body: string;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** Who objects. */
  organizationId: string;
  /** The tender. */
  tenderId: string;
};

/** Which offerings. */
export type OfferingFilter = {
  /** Offered in the area with this code, or in one above it. */
  areaCode?: string | null | undefined;
  /** Of this category or one below it. */
  categoryId?: string | null | undefined;
  /** Not dearer than this. */
  maxFen?: number | null | undefined;
  /** Not cheaper than this. */
  minFen?: number | null | undefined;
  /** Taking place like this. */
  mode?: OfferingMode | null | undefined;
  /** Where DISTANCE is measured from; the middle of areaCode when absent. */
  near?: GeoPoint | null | undefined;
  /** Of this organisation. */
  organizationId?: string | null | undefined;
  /** Under this panel. */
  panel?: Panel | null | undefined;
  /** This status; PUBLISHED when absent, others with organizationId and for its staff. */
  status?: OfferingStatus | null | undefined;
  /** All these words occur in it, each of 2 characters or more. */
  text?: string | null | undefined;
};

/** Where it takes place. */
export type OfferingMode =
  /** At the recipient's home. */
  | 'AT_HOME'
  /** At a place of the organisation, for one recipient. */
  | 'AT_PLACE'
  /** At a place of the organisation, with several places a session. */
  | 'GROUP';

/** What offeringPublish takes. */
export type OfferingPublishInput = {
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** The offering. */
  offeringId: string;
};

/** What offeringSave takes. */
export type OfferingSaveInput = {
  /** Whether a dispatcher must accept each booking. */
  approvalRequired?: boolean | null | undefined;
  /** Where it is offered, everything below included; at least one. */
  areaIds: Array<string>;
  /** Policy of kind CANCELLATION; needed to publish an offering at home. Without, all comes back. */
  cancellationPolicyId?: string | null | undefined;
  /** Levels it is meant for; everybody when absent or empty. */
  careLevels?: Array<CareLevel> | null | undefined;
  /** The category. */
  categoryId: string;
  /** Time a carer needs after; 0 when absent. */
  cleanupMinutes?: number | null | undefined;
  /** What is done, for residents. */
  description?: string | null | undefined;
  /** How long it takes, 1 to 1,440. */
  durationMinutes: number;
  /** The version you saw; needed with offeringId. */
  expectedVersion?: number | null | undefined;
  /** How far ahead it may be booked, 1 to 42; 14 when absent. */
  horizonDays?: number | null | undefined;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** Least notice; 120 when absent. */
  leadMinutes?: number | null | undefined;
  /** The place; needed unless the mode is AT_HOME. */
  locationId?: string | null | undefined;
  /** Least age on the day of service; 0 when absent. */
  minAge?: number | null | undefined;
  /** Shortest visit that counts as delivered; 0 when absent. */
  minMinutes?: number | null | undefined;
  /** Where it takes place. */
  mode: OfferingMode;
  /** Name, 1 to 120 characters. */
  name: string;
  /** The offering to change; a new one is made when absent. */
  offeringId?: string | null | undefined;
  /** Whose offering it is. */
  organizationId: string;
  /** Time a carer needs before; 0 when absent. */
  prepMinutes?: number | null | undefined;
  /** Whether the resident's share is due before it is confirmed. */
  prepay?: boolean | null | undefined;
  /** Price of one unit, 0 or more. */
  priceFen: number;
  /** Starts lie on this grid; 30 when absent. */
  stepMinutes?: number | null | undefined;
  /** What the price is for. */
  unit: OfferingUnit;
};

/** How far an offering has come. */
export type OfferingStatus =
  /** Being written. */
  | 'DRAFT'
  /** Shown, and may be booked. */
  | 'PUBLISHED'
  /** Out of sight for now. */
  | 'SUSPENDED'
  /** Given up; final. */
  | 'WITHDRAWN';

/** What offeringSuspend takes. */
export type OfferingSuspendInput = {
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** The offering. */
  offeringId: string;
  /** Why, for the organisation. */
  reason?: string | null | undefined;
};

/** What a price is for. */
export type OfferingUnit =
  /** One hour. */
  | 'HOUR'
  /** One meal. */
  | 'MEAL'
  /** One place in a session. */
  | 'PLACE'
  /** One visit. */
  | 'VISIT';

/** What offersAsk takes. */
export type OffersAskInput = {
  /** The version you saw. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** What changes for all alike, at most 1,000 characters; empty when only the price is asked for. */
  note?: string;
  /** The tender. */
  tenderId: string;
  /** Until when final offers are taken: in 30 minutes at least, while bids still bind. */
  until: string;
};

/** What openingEnd takes. */
export type OpeningEndInput = {
  /** The version you saw. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** The tender. */
  tenderId: string;
};

/** What somebody thinks of what was delivered. */
export type OpinionAnswer =
  /** Not satisfied. */
  | 'DISSATISFIED'
  /** Satisfied in part. */
  | 'PARTLY'
  /** Satisfied. */
  | 'SATISFIED'
  /** Could not be reached. */
  | 'UNREACHED';

/** What opinionGive takes. */
export type OpinionGiveInput = {
  /** What is thought. */
  answer: OpinionAnswer;
  /** In their words, at most 1,000 characters; may be empty. */
  body: string;
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** The opinion. */
  opinionId: string;
};

/** Legal kinds of organisations. */
export type OrganizationKind =
  /** Enterprise 企业. */
  | 'ENTERPRISE'
  /** Government body 政府机关. */
  | 'GOVERNMENT'
  /** Public institution 事业单位. */
  | 'INSTITUTION'
  /** Social organisation 社会组织. */
  | 'SOCIAL_ORG';

/** The six panels of the home page. */
export type Panel =
  /** Community affairs 社区事务. */
  | 'AFFAIRS'
  /** Elder care 居家养老. */
  | 'ELDER_CARE'
  /** Gate and visitors 门禁出入. */
  | 'GATE'
  /** Health 健康服务. */
  | 'HEALTH'
  /** Services to the home 生活服务. */
  | 'O2O'
  /** Public management 公共管理. */
  | 'PUBLIC_MANAGEMENT';

/** What panelForm takes. */
export type PanelFormInput = {
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** Ids of people of the buyer who sit on it; at most a third of the seats. */
  representatives: Array<string>;
  /** How many seats in all; an odd number. */
  seats: number;
  /** The tender. */
  tenderId: string;
};

/** What panelReform takes. */
export type PanelReformInput = {
  /** The version you saw. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** The panel. */
  panelId: string;
};

/** How far a panel has come. */
export type PanelStatus =
  /** Both have committed; they show their nonces. */
  | 'COMMITTED'
  /** Every seat has accepted. */
  | 'CONSTITUTED'
  /** Its tender ended. */
  | 'DISSOLVED'
  /** The order is known, seats are offered in it. */
  | 'DRAWN'
  /** Buyer and regulator commit to their nonces. */
  | 'FORMING'
  /** Every seat has signed. */
  | 'SIGNED';

/** Who pays a part of a price, in the order they are asked. */
export type Payer =
  /** The organisation gives it. */
  | 'CONCESSION'
  /** Long-term care insurance 长护险. */
  | 'LTC'
  /** The resident. */
  | 'RESIDENT'
  /** A subsidy of the state or the district. */
  | 'SUBSIDY'
  /** A voucher 消费券. */
  | 'VOUCHER';

/** What paymentApprove takes. */
export type PaymentApproveInput = {
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** The payment request. */
  paymentRequestId: string;
};

/** What paymentAsk takes. */
export type PaymentAskInput = {
  /** The contract. */
  contractId: string;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** The invoice's number, at most 60 characters. */
  invoiceNumber: string;
  /** The invoice's day. */
  invoicedOn: string;
  /** What is asked for. */
  kind: PaymentRequestKind;
  /** The milestone, of MILESTONE. */
  milestoneId?: string | null | undefined;
};

/** What paymentRecord takes. */
export type PaymentRecordInput = {
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** Day of the payment. */
  paidOn: string;
  /** The payment request. */
  paymentRequestId: string;
  /** The treasury's number, at most 80 characters; DUPLICATE for one that exists. */
  reference: string;
};

/** Which payment requests. */
export type PaymentRequestFilter = {
  /** Only for this area, everything below included. */
  areaId?: string | null | undefined;
  /** Only by this body. */
  buyerId?: string | null | undefined;
  /** Only under this contract. */
  contractId?: string | null | undefined;
  /** Only those that wait to be paid, when true. */
  open?: boolean | null | undefined;
  /** Only to this organisation. */
  providerId?: string | null | undefined;
  /** Only this status. */
  status?: PaymentRequestStatus | null | undefined;
};

/** What money is asked for. */
export type PaymentRequestKind =
  /** The advance. */
  | 'ADVANCE'
  /** A milestone that was accepted. */
  | 'MILESTONE'
  /** What was retained, at the end. */
  | 'RETENTION';

/** How far a payment request has come. */
export type PaymentRequestStatus =
  /** Approved; its sum is reserved. */
  | 'APPROVED'
  /** Paid; final. */
  | 'PAID'
  /** Sent back, or not paid for a year; final. */
  | 'RETURNED'
  /** With the treasury. */
  | 'SENT'
  /** With the approver. */
  | 'SUBMITTED';

/** What paymentReturn takes. */
export type PaymentReturnInput = {
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** The payment request. */
  paymentRequestId: string;
  /** Why, 2 to 200 characters. */
  reason: string;
};

/** What paymentSend takes. */
export type PaymentSendInput = {
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** The payment request. */
  paymentRequestId: string;
};

/** How the resident's share stands. */
export type PaymentStatus =
  /** Nothing is due. */
  | 'NONE'
  /** Paid. */
  | 'PAID'
  /** A part went back. */
  | 'PARTIALLY_REFUNDED'
  /** Due. */
  | 'PENDING'
  /** All went back. */
  | 'REFUNDED';

/** What the buyer does about an evaluation. */
export type PerformanceAnswer =
  /** Answers an appeal, and publishes. */
  | 'ANSWER'
  /** Finishes a draft when the comment's days are over. */
  | 'FINISH';

/** What performanceAnswer takes. */
export type PerformanceAnswerInput = {
  /** What is done. */
  action: PerformanceAnswer;
  /** The evaluation. */
  evaluationId: string;
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** What is said, 2 to 2,000 characters, of ANSWER; may be empty of FINISH. */
  text: string;
};

/** What a provider does about an evaluation. */
export type PerformanceComment =
  /** Appeals, once. */
  | 'APPEAL'
  /** Comments a draft. */
  | 'COMMENT';

/** What performanceComment takes. */
export type PerformanceCommentInput = {
  /** What is done. */
  action: PerformanceComment;
  /** The evaluation. */
  evaluationId: string;
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** What is said, 2 to 2,000 characters. */
  text: string;
};

/** What performanceDraft takes. */
export type PerformanceDraftInput = {
  /** The contract. */
  contractId: string;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** What the buyer adds, at most 1,000 characters; may be empty. */
  note: string;
};

/** How well a contract was performed. */
export type PerformanceGrade =
  /** Excellent. */
  | 'EXCELLENT'
  /** Fair. */
  | 'FAIR'
  /** Good. */
  | 'GOOD'
  /** Poor. */
  | 'POOR';

/** How far an evaluation has come. */
export type PerformanceStatus =
  /** The provider appealed; the buyer answers. */
  | 'APPEALED'
  /** The provider may comment. */
  | 'DRAFT'
  /** The provider may appeal. */
  | 'FINAL'
  /** Published; final. */
  | 'PUBLISHED';

/** Which people. */
export type PersonFilter = {
  /** Living in this area or below it. */
  areaId?: string | null | undefined;
  /** The name holds this text. */
  name?: string | null | undefined;
  /** The telephone number is exactly this. */
  phone?: string | null | undefined;
};

/** What phoneCodeSend takes. */
export type PhoneCodeSendInput = {
  /** Names the wish: repeat it with the same request, and no second message is sent. 8 to 100 characters. */
  idempotencyKey: string;
  /** A mobile number of the mainland: 11 digits, with or without +86. */
  phone: string;
};

/** What a policy rules. */
export type PolicyKind =
  /** Refunds when a booking is cancelled. */
  | 'CANCELLATION'
  /** How performance figures are computed. */
  | 'PERFORMANCE'
  /** A rule pack of the district's own. */
  | 'RULE_PACK'
  /** How statement lines are sampled. */
  | 'SAMPLING'
  /** How long things wait. */
  | 'TIMERS'
  /** When evidence of a visit suffices. */
  | 'VERIFICATION';

/** What poolGrant takes. */
export type PoolGrantInput = {
  /** Money added, above 0. */
  amountFen: number;
  /** The area the pool is for. */
  areaId: string;
  /** The line the money comes from; none when absent. */
  budgetLineId?: string | null | undefined;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** Code of the programme. */
  programmeCode: string;
};

/** Posts: what somebody is appointed to. */
export type Post =
  /** Judges what was delivered 验收人. */
  | 'ACCEPTOR'
  /** Approves what a handler prepared 审批人. */
  | 'APPROVER'
  /** Reads everything and voids what was wrong 审计员. */
  | 'AUDITOR'
  /** Carries out visits for an organisation 护理员. */
  | 'CARER'
  /** Looks after the people of a community 社区工作者. */
  | 'COMMUNITY_WORKER'
  /** Keeps, for an organisation, shares of the keys that open bids 密钥保管人. */
  | 'CUSTODIAN'
  /** Plans an organisation's visits 调度员. */
  | 'DISPATCHER'
  /** Sits on panels that evaluate bids 评审专家. */
  | 'EXPERT'
  /** Handles contracts and statements for the buyer 经办人. */
  | 'HANDLER'
  /** Answers the telephone and acts for callers 热线员. */
  | 'HOTLINE'
  /** Runs an organisation's offerings and statements 机构负责人. */
  | 'MANAGER'
  /** Runs the district's system 运营员. */
  | 'OPERATOR'
  /** Records payments 支付人. */
  | 'PAYER'
  /** Watches over purchases and decides complaints, and takes no part in them 监管人. */
  | 'REGULATOR'
  /** Writes down what is needed and asks residents about it 需求人员. */
  | 'REQUIREMENT_OFFICER';

/** How something is bought. */
export type ProcurementMethod =
  /** Competitive consultation 竞争性磋商. */
  | 'CONSULTATION'
  /** Closed framework agreement 封闭式框架协议. */
  | 'FRAMEWORK_CLOSED'
  /** Open framework agreement 开放式框架协议: is planned here, not carried out yet. */
  | 'FRAMEWORK_OPEN'
  /** Inquiry 询价: has rules, is not carried out here. */
  | 'INQUIRY'
  /** Competitive negotiation 竞争性谈判: has rules, is not carried out here. */
  | 'NEGOTIATION'
  /** Open tender 公开招标. */
  | 'OPEN_TENDER'
  /** Single source 单一来源: is planned here, not carried out yet. */
  | 'SINGLE_SOURCE';

/** How far a version of a programme has come. */
export type ProgrammeStatus =
  /** Not granted any more. */
  | 'CLOSED'
  /** Being written. */
  | 'DRAFT'
  /** In force within its term. */
  | 'PUBLISHED';

/** What projectBudget takes. */
export type ProjectBudgetInput = {
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** The project. */
  projectId: string;
};

/** What projectCancel takes. */
export type ProjectCancelInput = {
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** The project. */
  projectId: string;
  /** Why. */
  reason: string;
};

/** Which projects. */
export type ProjectFilter = {
  /** Only for this area, everything below included. */
  areaId?: string | null | undefined;
  /** Only from this line. */
  budgetLineId?: string | null | undefined;
  /** Only by this body. */
  buyerId?: string | null | undefined;
  /** Only of this category. */
  categoryId?: string | null | undefined;
  /** Only this status. */
  status?: ProjectStatus | null | undefined;
};

/** What projectSave takes. */
export type ProjectSaveInput = {
  /** Where, everything below included. */
  areaId: string;
  /** The line that pays, of the area or of one above. */
  budgetLineId: string;
  /** Entry of the guiding catalogue. */
  catalogueCode: string;
  /** What is bought. */
  categoryId: string;
  /** What it is estimated to cost, above zero. */
  estimateFen: number;
  /** The version you saw; needed with projectId. */
  expectedVersion?: number | null | undefined;
  /** Whether it serves residents. */
  forResidents: boolean;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** How it is bought. */
  method: ProcurementMethod;
  /** Heads of the negative list that do not apply; all have to be named before money is set aside. */
  negativeDenied: Array<string>;
  /** The project to change; a new one is made when absent. */
  projectId?: string | null | undefined;
  /** What it is for and whom it serves, 1 to 2,000 characters. */
  purpose: string;
  /** Title, 1 to 200 characters. */
  title: string;
};

/** How a project stands. */
export type ProjectStatus =
  /** Its estimate is reserved on the budget line. */
  | 'BUDGETED'
  /** Given up; final. */
  | 'CANCELLED'
  /** They were asked, or need not be. */
  | 'CONSULTED'
  /** Residents are asked about its requirement. */
  | 'CONSULTING'
  /** Its tender is complete; final. */
  | 'DONE'
  /** Being written. */
  | 'DRAFT'
  /** The intent to buy was published. */
  | 'INTENDED'
  /** The fiscal year ended before it was tendered; final. */
  | 'LAPSED'
  /** Its requirement was reviewed and is frozen. */
  | 'REVIEWED'
  /** It is tendered. */
  | 'TENDERING';

/** What proxyConfirm takes. */
export type ProxyConfirmInput = {
  /** How the elder agreed. */
  evidence: ProxyEvidence;
  /** SHA-256 of the signed paper, recording or document, hexadecimal; needed unless the elder tapped. */
  evidenceSha256?: string | null | undefined;
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** The grant. */
  proxyGrantId: string;
};

/** How the elder agreed. */
export type ProxyEvidence =
  /** By a court's document. */
  | 'COURT_DOCUMENT'
  /** The elder tapped on an own device. */
  | 'ELDER_TAP'
  /** Face to face with a community worker, on signed paper. */
  | 'FACE_TO_FACE'
  /** In a recorded call. */
  | 'RECORDED_CALL';

/** What proxyInvite takes. */
export type ProxyInviteInput = {
  /** Who is acted for. */
  elderId: string;
  /** How the elder agreed, when a community worker was there. */
  evidence?: ProxyEvidence | null | undefined;
  /** SHA-256 of the signed paper, recording or document, hexadecimal; needed with evidence. */
  evidenceSha256?: string | null | undefined;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** Who acts. */
  proxyId: string;
  /** What the proxy may do; at least one. */
  scopes: Array<ProxyScope>;
  /** When it ends, at most a year from now. */
  until: string;
};

/** What proxyRevoke takes. */
export type ProxyRevokeInput = {
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** The grant. */
  proxyGrantId: string;
};

/** What a proxy grant lets a relative do. */
export type ProxyScope =
  /** Book and cancel. */
  | 'BOOK'
  /** Change the contacts in an emergency. */
  | 'MANAGE_CONTACTS'
  /** Pay the resident's share. */
  | 'PAY'
  /** Be told of alerts. */
  | 'RECEIVE_ALERT'
  /** See health data. */
  | 'VIEW_HEALTH'
  /** See bookings. */
  | 'VIEW_SCHEDULE'
  /** See visits and their evidence, acknowledge and appraise them. */
  | 'VIEW_VISIT';

/** How far a proxy grant has come. */
export type ProxyStatus =
  /** In force. */
  | 'ACTIVE'
  /** Over by its term; final. */
  | 'EXPIRED'
  /** Invited; the elder has not agreed yet. */
  | 'PENDING_ELDER'
  /** Taken back; final. */
  | 'REVOKED'
  /** Set aside for a time. */
  | 'SUSPENDED';

/** What proxySuspend takes. */
export type ProxySuspendInput = {
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** The grant. */
  proxyGrantId: string;
};

/** What is decided about an opened bid by the buyer. */
export type QualifyAction =
  /** Its bidder may not bid; clause and reason say why. */
  | 'DISQUALIFY'
  /** Its bidder may bid. */
  | 'QUALIFY';

/** What questionAnswer takes. */
export type QuestionAnswerInput = {
  /** The answer, 1 to 2,000 characters. */
  answer: string;
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** The question. */
  questionId: string;
};

/** What questionAsk takes. */
export type QuestionAskInput = {
  /** The question, 1 to 1,000 characters; do not say who you are. */
  body: string;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** The organisation that asks; nobody else learns it. */
  organizationId: string;
  /** The tender. */
  tenderId: string;
};

/** Which totals are compared. */
export type RankOn =
  /** Exact ones. */
  | 'EXACT'
  /** Those that are shown, with their decimals. */
  | 'ROUNDED';

/** A head of recusal, which a declaration denies (政府采购法实施条例第九条). */
export type RecusalHead =
  /** Director or supervisor of one within three years. */
  | 'DIRECTOR'
  /** Employed by a bidder within three years. */
  | 'EMPLOYED'
  /** Married or related to who is in charge of one. */
  | 'KIN'
  /** Otherwise bound so that fairness may suffer. */
  | 'OTHER'
  /** Holds or controls shares of one within three years. */
  | 'SHAREHOLDER';

/** A clause that is left out of what is published, because it is a secret. */
export type RedactionInput = {
  /** Its code. */
  code: string;
  /** Why it is a secret, 4 characters or more. */
  reason: string;
};

/** Somebody new. */
export type RegisterInput = {
  /** Id of the community or grid of the home. */
  areaId: string;
  /** The name, 1 to 60 characters. */
  name: string;
};

/** What reportMake takes. */
export type ReportMakeInput = {
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** The lot. */
  lotId: string;
  /** The seat. */
  seatId: string;
  /** Why what the lint found stands, 10 characters or more; empty when it found nothing. */
  standing?: string;
};

/** What reportSign takes. */
export type ReportSignInput = {
  /** What you have against it, 10 characters or more; empty to agree. */
  dissent?: string;
  /** The version you saw. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** The seat. */
  seatId: string;
};

/** What a project must deliver and how one will see that it did. */
export type RequirementBodyInput = {
  /** How delivery is judged. */
  acceptance: AcceptancePlanInput;
  /** Its measurable promises, at most 50; at least one is needed for the review. */
  indicators: Array<IndicatorInput>;
  /** What is bought, 1 to 50 items; together not above the estimate. */
  items: Array<RequirementItemInput>;
  /** Why each warning is right all the same. */
  justification: Array<JustificationInput>;
  /** What is delivered, to whom and where, 1 to 4,000 characters. */
  scope: string;
  /** Which of the four tests for a term of three years hold. */
  stability: Array<StabilityTest>;
  /** How long it is delivered. */
  termMonths: number;
};

/** Units of a category for an area. */
export type RequirementItemInput = {
  /** Where, everything below included. */
  areaId: string;
  /** What is bought. */
  categoryId: string;
  /** Title. */
  title: string;
  /** Most that a unit may cost. */
  unitPriceFen: number;
  /** How many units. */
  units: number;
};

/** What requirementReturn takes. */
export type RequirementReturnInput = {
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** What to change, 2 to 1,000 characters. */
  note: string;
  /** The project. */
  projectId: string;
};

/** What requirementReview takes. */
export type RequirementReviewInput = {
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** What the reviewer notes, at most 1,000 characters. */
  note?: string | null | undefined;
  /** The project. */
  projectId: string;
};

/** What requirementSave takes. */
export type RequirementSaveInput = {
  /** What it must deliver. */
  body: RequirementBodyInput;
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** The project. */
  projectId: string;
};

/** How sure one is of a figure of law. */
export type RuleCertainty =
  /** This platform's own rule. */
  | 'PLATFORM'
  /** Read in the law's own text. */
  | 'READ'
  /** Known, its text not at hand. */
  | 'REMEMBERED'
  /** Plausible: the district enters what holds there. Never stops anything. */
  | 'UNSURE';

/** What a broken rule does. */
export type RuleSeverity =
  /** It stops the act. */
  | 'BLOCK'
  /** The act goes on, with a reason. */
  | 'WARN';

/** What the recipient of a sampled line said. */
export type SampleResult =
  /** It was done. */
  | 'CONFIRMED'
  /** It was not done: the line is frozen, and the booking becomes disputed. */
  | 'DENIED'
  /** Nobody could be asked. */
  | 'UNREACHED';

/** The points that a seat gives a bid on a criterion. */
export type ScoreCellInput = {
  /** The bid. */
  bidId: string;
  /** Code of the criterion. */
  criterion: string;
  /** The points, an exact decimal such as 12.5. */
  points: string;
  /** Why, at most 500 characters. */
  reason?: string;
};

/** What scoreCorrect takes. */
export type ScoreCorrectInput = {
  /** The bid. */
  bidId: string;
  /** Code of the criterion. */
  criterion: string;
  /** The sheet's version that you saw; 0 before it was first saved. */
  expectedVersion: number;
  /** Under which head. */
  head: CorrectionHead;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** The lot. */
  lotId: string;
  /** The right points, an exact decimal. */
  points: string;
  /** Why, at most 500 characters. */
  reason: string;
  /** The seat. */
  seatId: string;
};

/** What seatAccept takes. */
export type SeatAcceptInput = {
  /** The heads of recusal that you deny: each of them, once. */
  denied: Array<RecusalHead>;
  /** The version you saw. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** The seat. */
  seatId: string;
};

/** What seatDecline takes. */
export type SeatDeclineInput = {
  /** The version you saw. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** Why, 2 to 200 characters. */
  reason: string;
  /** The seat. */
  seatId: string;
};

/** How a seat came about. */
export type SeatKind =
  /** Drawn from the pool of experts. */
  | 'EXPERT'
  /** Named by the buyer. */
  | 'REPRESENTATIVE';

/** What seatRecuse takes. */
export type SeatRecuseInput = {
  /** The version you saw. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** What binds you, 2 to 200 characters. */
  reason: string;
  /** The seat. */
  seatId: string;
};

/** How far a seat has come. */
export type SeatStatus =
  /** Taken, with the declaration that nothing binds its holder to a bidder. */
  | 'ACCEPTED'
  /** Given back. */
  | 'DECLINED'
  /** Dissented from the report, in writing. */
  | 'DISSENTED'
  /** Offered. */
  | 'DRAWN'
  /** Nobody answered for it in time. */
  | 'NO_SHOW'
  /** Given back because of a tie. */
  | 'RECUSED'
  /** Signed the report. */
  | 'SIGNED';

/** What sessionsRevoke takes. */
export type SessionsRevokeInput = {
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
};

/** What shareRelease takes. */
export type ShareReleaseInput = {
  /** The envelope, as shareBlobs names it. */
  envelopeId: string;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** The released share: the file that linli bid release makes, as text. */
  release: string;
};

/** What sheetSave takes. */
export type SheetSaveInput = {
  /** The points. */
  cells: Array<ScoreCellInput>;
  /** The sheet's version that you saw; 0 before it was first saved. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** The lot. */
  lotId: string;
  /** The seat. */
  seatId: string;
};

/** What sheetSubmit takes. */
export type SheetSubmitInput = {
  /** The sheet's version that you saw; 0 before it was first saved. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** The lot. */
  lotId: string;
  /** The seat. */
  seatId: string;
};

/** What shiftCancel takes. */
export type ShiftCancelInput = {
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** The shift. */
  shiftId: string;
};

/** What shiftSave takes. */
export type ShiftSaveInput = {
  /** End, 15 minutes to 16 hours later. */
  endsAt: string;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** Start. */
  startsAt: string;
  /** The carer. */
  workerId: string;
};

/** What signInByPhone takes. */
export type SignInByPhoneInput = {
  /** The six digits. */
  code: string;
  /** Names the wish. 8 to 100 characters. */
  idempotencyKey: string;
  /** The number that the code was sent to. */
  phone: string;
  /** Who signs in, for a number that nobody has yet. */
  register?: RegisterInput | null | undefined;
  /** A fresh code of wx.login, to link the caller's WeChat. A link that fails does not hinder the sign-in. */
  weChatCode?: string | null | undefined;
};

/** What signInByTicket takes. */
export type SignInByTicketInput = {
  /** Names the wish. 8 to 100 characters. */
  idempotencyKey: string;
  /** The ticket, from the address that the browser came back to. */
  ticket: string;
};

/** What signIn takes. */
export type SignInInput = {
  /** Names the wish. 8 to 100 characters. */
  idempotencyKey: string;
  /** The login. */
  login: string;
  /** The password. */
  password: string;
};

/** What signInSecondFactor takes. */
export type SignInSecondFactorInput = {
  /** Id of the challenge. */
  challengeId: string;
  /** The authenticator's six digits, or a recovery code. */
  code: string;
  /** Names the wish. 8 to 100 characters. */
  idempotencyKey: string;
};

/** What signOut takes. */
export type SignOutInput = {
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
};

/** The one supplier that is asked, and why there is no other. */
export type SingleSourceInput = {
  /** What experts say to it, three or more. */
  opinions: Array<ExpertOpinionInput>;
  /** The supplier. */
  organizationId: string;
  /** Why there is no other, 10 to 2,000 characters. */
  reason: string;
};

/** Four tests that together allow a term of up to three years. */
export type StabilityTest =
  /** It is needed without a break. */
  | 'CONTINUOUS'
  /** What is bought stays the same. */
  | 'FIXED_CONTENT'
  /** Money for it is secured. */
  | 'STABLE_FUNDING'
  /** Its price changes little. */
  | 'STEADY_PRICE';

/** What standstillWaive takes. */
export type StandstillWaiveInput = {
  /** The award. */
  awardId: string;
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** Why, 2 to 200 characters. */
  reason: string;
};

/** What statementAnswerSample takes. */
export type StatementAnswerSampleInput = {
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** The sampled line. */
  lineId: string;
  /** What was said. */
  result: SampleResult;
  /** The statement. */
  statementId: string;
};

/** What statementApprove takes. */
export type StatementApproveInput = {
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** The statement. */
  statementId: string;
};

/** What statementClose takes. */
export type StatementCloseInput = {
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** The statement. */
  statementId: string;
};

/** What statementDraw takes. */
export type StatementDrawInput = {
  /** The contract. */
  contractId: string;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** The month. */
  month: string;
};

/** Which statements. */
export type StatementFilter = {
  /** Only of this contract. */
  contractId?: string | null | undefined;
  /** Only this month. */
  month?: string | null | undefined;
  /** Only of this organisation. */
  providerId?: string | null | undefined;
  /** Only this status. */
  status?: StatementStatus | null | undefined;
};

/** What statementPay takes. */
export type StatementPayInput = {
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** The day it was paid. */
  paidOn: string;
  /** The treasury's number, new. */
  reference: string;
  /** The statement. */
  statementId: string;
};

/** What statementReconcile takes. */
export type StatementReconcileInput = {
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** The statement. */
  statementId: string;
};

/** What statementReturn takes. */
export type StatementReturnInput = {
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** What to correct. */
  reason: string;
  /** The statement. */
  statementId: string;
};

/** What statementSample takes. */
export type StatementSampleInput = {
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** The statement. */
  statementId: string;
};

/** How far a statement has come. */
export type StatementStatus =
  /** To be paid. */
  | 'APPROVED'
  /** Closed; final. */
  | 'CLOSED'
  /** Being drawn up by the organisation. */
  | 'DRAFT'
  /** Paid. */
  | 'PAID'
  /** The figures agree. */
  | 'RECONCILED'
  /** Recipients are being asked. */
  | 'SAMPLED'
  /** Sent to the buyer. */
  | 'SUBMITTED';

/** What statementSubmit takes. */
export type StatementSubmitInput = {
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** The statement. */
  statementId: string;
};

/** What statementWithdraw takes. */
export type StatementWithdrawInput = {
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** The statement. */
  statementId: string;
};

/** What a stay stops. */
export type StayBlock =
  /** Choosing and announcing who wins. */
  | 'AWARD'
  /** Performing contracts. */
  | 'PERFORM'
  /** Signing contracts. */
  | 'SIGN';

/** What stayImpose takes. */
export type StayImposeInput = {
  /** What is stopped, one or more. */
  blocks: Array<StayBlock>;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** Why, 2 to 200 characters. */
  reason: string;
  /** The tender. */
  tenderId: string;
};

/** What stayLift takes. */
export type StayLiftInput = {
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** Why, 2 to 200 characters. */
  reason: string;
  /** The stay. */
  stayId: string;
};

/** Whom a survey asked. */
export type SurveyKind =
  /** Another body that buys it. */
  | 'BUYER'
  /** Somebody who knows the subject. */
  | 'EXPERT'
  /** A possible supplier. */
  | 'PROVIDER'
  /** Residents who would be served. */
  | 'RESIDENTS';

/** What surveyRecord takes. */
export type SurveyRecordInput = {
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** The day it was asked, not after today. */
  heldOn: string;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** What kind of subject. */
  kind: SurveyKind;
  /** The project. */
  projectId: string;
  /** Who was asked, 1 to 120 characters. */
  subject: string;
  /** What was said, 1 to 2,000 characters. */
  summary: string;
};

/** What tenderAmend takes. */
export type TenderAmendInput = {
  /** The documents; custodians and threshold stay as they are. */
  body: TenderBodyInput;
  /** A later deadline; as it is, or as the rules move it, when absent. */
  deadlineAt?: string | null | undefined;
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** Whether it may affect how bids are written. */
  material: boolean;
  /** What was changed and why, for all to read, 2 to 1,000 characters. */
  note: string;
  /** The tender. */
  tenderId: string;
};

/** What tenderAward takes. */
export type TenderAwardInput = {
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** The tender. */
  tenderId: string;
};

/** What a tender's documents say. */
export type TenderBodyInput = {
  /** The bid bond; 0 for none. */
  bidBondFen: number;
  /** Clauses of the contract that are not negotiated, at most 100. */
  contract: Array<ClauseInput>;
  /** Custodians' keys, of two institutions or more, none of which reaches the threshold alone. */
  custodianKeys: Array<string>;
  /** Who may bid, 1 to 100 clauses. */
  eligibility: Array<ClauseInput>;
  /** What every bid must meet, at most 100 clauses. */
  essential: Array<ClauseInput>;
  /** How bids are judged. */
  evaluation: EvaluationInput;
  /** Files that were sent for the tender or its project, at most 50. */
  files: Array<string>;
  /** How many months a framework agreement runs; absent for what is none. */
  frameworkMonths?: number | null | undefined;
  /** Why this method is used above the sum for open tenders, with the approval's number; absent when it need not be said. */
  methodReason?: string | null | undefined;
  /** The performance bond, of the contract's value, in 1/10,000. */
  performanceBondBp: number;
  /** The one supplier that is asked, and why; absent for what is no single source. */
  single?: SingleSourceInput | null | undefined;
  /** Why several purchases of one kind are no splitting; absent when it need not be said. */
  splittingReason?: string | null | undefined;
  /** How many custodians together open an envelope: 2 or more, at most as many as there are. */
  threshold: number;
  /** How many days bids bind after the deadline, 30 to 365. */
  validityDays: number;
};

/** What tenderCancel takes. */
export type TenderCancelInput = {
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** Why. */
  reason: string;
  /** The tender. */
  tenderId: string;
};

/** What tenderConfirm takes. */
export type TenderConfirmInput = {
  /** The bids that win, in any order. */
  bidIds: Array<string>;
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** The tender. */
  tenderId: string;
};

/** What tenderDraft takes. */
export type TenderDraftInput = {
  /** The documents. */
  body: TenderBodyInput;
  /** The budget that the documents state, not above the project's estimate. */
  ceilingFen: number;
  /** The one deadline for bids; null of an open framework, which is joined as long as it runs. */
  deadlineAt?: string | null | undefined;
  /** The project's version that you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** Its lots, 1 to 50, within the ceiling together. */
  lots: Array<TenderLotInput>;
  /** The project. */
  projectId: string;
  /** Title, 1 to 200 characters. */
  title: string;
};

/** Which tenders. */
export type TenderFilter = {
  /** Only for this area, everything below included. */
  areaId?: string | null | undefined;
  /** Only by this body. */
  buyerId?: string | null | undefined;
  /** Only with a lot of this category. */
  categoryId?: string | null | undefined;
  /** Only this method. */
  method?: ProcurementMethod | null | undefined;
  /** Only this status. */
  status?: TenderStatus | null | undefined;
  /** Only those whose title or number holds this. */
  text?: string | null | undefined;
};

/** A lot of a tender. */
export type TenderLotInput = {
  /** Where, within the project's area. */
  areaId: string;
  /** What is bought. */
  categoryId: string;
  /** Most that it may cost, above zero. */
  ceilingFen: number;
  /** Title, 1 to 200 characters. */
  title: string;
  /** How many units, 1 or more. */
  units: number;
};

/** What tenderMirror takes. */
export type TenderMirrorInput = {
  /** The performance bond that was agreed. */
  bondFen?: number;
  /** Last day. */
  endOn: string;
  /** The file that proves it, attached to the project. */
  evidenceId: string;
  /** The project's version that you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** Its lots, 1 to 50, within the value together. */
  lots: Array<MirrorLotInput>;
  /** What is delivered by a day for a sum, at most 60; none: monthly statements claim it. */
  milestones: Array<ContractMilestoneInput>;
  /** The award notice's number and where it was published, 4 to 200 characters. */
  notice: string;
  /** Number of the contract there, 60 characters at most, unique in the district. */
  number: string;
  /** The process in that file, of which a release can be taken; its contract or award is worth the same. BAD_INPUT without it when the evidence is open data. */
  ocid?: string | null | undefined;
  /** The project. */
  projectId: string;
  /** The provider. */
  providerId: string;
  /** First day. */
  startOn: string;
  /** What the contract is worth, not above what the project has reserved. */
  valueFen: number;
};

/** What tenderOpen takes. */
export type TenderOpenInput = {
  /** The version you saw. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** The tender. */
  tenderId: string;
};

/** What tenderPublish takes. */
export type TenderPublishInput = {
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** The tender. */
  tenderId: string;
};

/** What tenderReturn takes. */
export type TenderReturnInput = {
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** What to change. */
  reason: string;
  /** The tender. */
  tenderId: string;
};

/** What tenderSave takes. */
export type TenderSaveInput = {
  /** The documents. */
  body: TenderBodyInput;
  /** The budget that the documents state, not above the project's estimate. */
  ceilingFen: number;
  /** The one deadline for bids; null of an open framework, which is joined as long as it runs. */
  deadlineAt?: string | null | undefined;
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** Its lots, 1 to 50, within the ceiling together. */
  lots: Array<TenderLotInput>;
  /** The tender. */
  tenderId: string;
  /** Title, 1 to 200 characters. */
  title: string;
};

/** How a tender stands. */
export type TenderStatus =
  /** The result is published. */
  | 'AWARDED'
  /** Given up by the buyer; final. */
  | 'CANCELLED'
  /** Contracts are signed; final. */
  | 'COMPLETE'
  /** The buyer confirmed who wins. */
  | 'CONFIRMED'
  /** Being prepared. */
  | 'DRAFT'
  /** The panel judges. */
  | 'EVALUATING'
  /** Ended without an award; final. */
  | 'FAILED'
  /** With the approver. */
  | 'IN_REVIEW'
  /** Final offers are taken. */
  | 'OFFERING'
  /** Envelopes are being opened. */
  | 'OPENING'
  /** Published: bids are taken until the deadline, applications to an open framework as long as it runs. */
  | 'PUBLISHED'
  /** The panel signed its report. */
  | 'REPORT_SIGNED'
  /** The deadline has passed; the root over all receipts is in the log, nothing is open. */
  | 'SEALED';

/** What tenderSubmit takes. */
export type TenderSubmitInput = {
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** The tender. */
  tenderId: string;
};

/** What tenderTerminate takes. */
export type TenderTerminateInput = {
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** Why. */
  reason: string;
  /** The tender. */
  tenderId: string;
};

/** Why a contract ends early. */
export type TerminationCause =
  /** Both sides agreed. */
  | 'AGREED'
  /** The buyer does not keep it. */
  | 'BUYER_DEFAULT'
  /** Nobody could help it. */
  | 'FORCE_MAJEURE'
  /** The provider does not keep it. */
  | 'PROVIDER_DEFAULT'
  /** The buyer takes it out of the framework. */
  | 'REMOVAL'
  /** A decision rescinds it. */
  | 'RESCINDED'
  /** The provider leaves the framework. */
  | 'WITHDRAWAL';

/** How the evidence of the visit stands. */
export type VerificationStatus =
  /** Good by rule. */
  | 'AUTO_PASSED'
  /** Not good. */
  | 'FAILED'
  /** A person has to look. */
  | 'NEEDS_REVIEW'
  /** Good by a person's judgement. */
  | 'PASSED'
  /** Not looked at. */
  | 'PENDING';

/** What visitCheckIn takes. */
export type VisitCheckInInput = {
  /** The booking. */
  bookingId: string;
  /** What the phone has. */
  evidence: EvidenceInput;
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
};

/** What visitCheckOut takes. */
export type VisitCheckOutInput = {
  /** The booking. */
  bookingId: string;
  /** What the phone has. */
  evidence: EvidenceInput;
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** Whether the service could not be finished; reason is needed then. */
  partial?: boolean;
  /** Why it could not be finished. */
  reason?: string | null | undefined;
  /** What was done, in words. */
  tasks?: Array<string> | null | undefined;
};

/** Which end of a visit. */
export type VisitEventKind =
  /** Arrival. */
  | 'CHECK_IN'
  /** Departure. */
  | 'CHECK_OUT';

/** How good the evidence of a visit is. */
export type VisitGrade =
  /** Position, home tag and the recipient's own word. */
  | 'A'
  /** Position, and a signature or photo. */
  | 'B'
  /** The recipient's telephone. */
  | 'C'
  /** By hand, with a reason. */
  | 'D'
  /** No evidence that counts. */
  | 'NONE';

/** What visitReview takes. */
export type VisitReviewInput = {
  /** The booking. */
  bookingId: string;
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** Whether the visit counts. */
  passed: boolean;
  /** Why. */
  reason: string;
};

/** What workerCredentialRemove takes. */
export type WorkerCredentialRemoveInput = {
  /** The worker's version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** The certificate. */
  workerCredentialId: string;
  /** The worker. */
  workerId: string;
};

/** What workerCredentialSave takes. */
export type WorkerCredentialSaveInput = {
  /** The worker's version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** What it is, as categories ask for it; 1 to 40 characters. */
  kind: string;
  /** Its number, 1 to 60 characters. */
  number: string;
  /** First day. */
  validFrom: string;
  /** Last day. */
  validUntil: string;
  /** The certificate to change; absent for a new one. */
  workerCredentialId?: string | null | undefined;
  /** The worker. */
  workerId: string;
};

/** What workerSave takes: the whole worker, who is afterwards as it says. */
export type WorkerSaveInput = {
  /** Whether the worker may be booked and may carry out visits. */
  active: boolean;
  /** The version you saw: STALE_VERSION when it has another one by now. Needed with workerId. */
  expectedVersion?: number | null | undefined;
  /** Gender, as far as stated. */
  gender: Gender;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** Name as shown to residents, 1 to 60 characters. */
  name: string;
  /** The organisation; needed for a new worker. */
  organizationId?: string | null | undefined;
  /** The person, who holds the post of a carer there; needed for a new worker. */
  personId?: string | null | undefined;
  /** Categories that the worker may do: exactly these. */
  skillIds: Array<string>;
  /** Minutes a week that may be booked, 0 to 2,640, which are 44 hours; 2,640 when absent. */
  weeklyMinutesCap?: number | null | undefined;
  /** The worker to change; absent for a new one. */
  workerId?: string | null | undefined;
};

export type GovBookingsQueryVariables = Exact<{
  filter?: BookingFilter | null | undefined;
  orderBy: BookingOrder;
  first: number;
  after?: string | null | undefined;
}>;


export type GovBookingsQuery = { __typename: 'Query', bookings: { __typename: 'BookingConnection', totalCount: number, edges: Array<{ __typename: 'BookingEdge', node: { __typename: 'Booking', id: string, status: BookingStatus, payment: PaymentStatus, funding: FundingStatus, verification: VerificationStatus, disputed: boolean, startsAt: string, endsAt: string, grossFen: number, publicFen: number, residentFen: number, recipient: { __typename: 'Recipient', name: string, area: { __typename: 'Area', name: string } | null }, offering: { __typename: 'Offering', name: string }, organization: { __typename: 'Organization', name: string }, worker: { __typename: 'Worker', name: string } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type GovBookingNowFragment = { __typename: 'Booking', id: string, version: number, status: BookingStatus, payment: PaymentStatus, funding: FundingStatus, verification: VerificationStatus, disputed: boolean, reason: string, cancellationQuote: { __typename: 'CancellationQuote', refundFen: number, keptFen: number, refundBp: number, noticeMinutes: number } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> };

export type GovBookingQueryVariables = Exact<{
  id: string;
}>;


export type GovBookingQuery = { __typename: 'Query', node:
    | { __typename: 'Acceptance' }
    | { __typename: 'AcceptanceOpinion' }
    | { __typename: 'Admission' }
    | { __typename: 'Anchor' }
    | { __typename: 'Appointment' }
    | { __typename: 'Appraisal' }
    | { __typename: 'Area' }
    | { __typename: 'Award' }
    | { __typename: 'Booking', channel: Channel, startsAt: string, endsAt: string, grossFen: number, publicFen: number, residentFen: number, refundDueFen: number, endedBy: EndedBy | null, partial: boolean, dueAt: string | null, deliveredAt: string | null, createdAt: string, id: string, version: number, status: BookingStatus, payment: PaymentStatus, funding: FundingStatus, verification: VerificationStatus, disputed: boolean, reason: string, recipient: { __typename: 'Recipient', id: string, name: string, address: string | null, phone: string | null, area: { __typename: 'Area', name: string } | null }, bookedBy: { __typename: 'Person', name: string } | null, offering: { __typename: 'Offering', id: string, name: string, mode: OfferingMode, durationMinutes: number }, organization: { __typename: 'Organization', id: string, name: string, phone: string }, worker: { __typename: 'Worker', name: string }, priceLines: Array<{ __typename: 'PriceLine', payer: Payer, amountFen: number, programme: { __typename: 'Programme', name: string } | null }>, contractLot: { __typename: 'ContractLot', id: string, category: { __typename: 'Category', name: string }, contract: { __typename: 'Contract', id: string, number: string, title: string } } | null, visit: { __typename: 'Visit', id: string, startedAt: string, endedAt: string | null, minutes: number, grade: VisitGrade, findings: Array<string>, tasksDone: Array<string>, reviewReason: string, reviewer: { __typename: 'Person', name: string } | null, events: Array<{ __typename: 'VisitEvent', kind: VisitEventKind, deviceAt: string, receivedAt: string, accuracyM: number | null, distanceM: number | null, homeTagMatched: boolean, photoSha256: string, signatureSha256: string, manualReason: string }> } | null, appraisal: { __typename: 'Appraisal', solved: boolean, satisfied: number, reasons: Array<string>, source: AppraisalSource, createdAt: string } | null, timeline: { __typename: 'EntryConnection', edges: Array<{ __typename: 'EntryEdge', node: { __typename: 'Entry', id: string, verb: string, at: string, actorId: string, onBehalfOfId: string | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean } }, cancellationQuote: { __typename: 'CancellationQuote', refundFen: number, keptFen: number, refundBp: number, noticeMinutes: number } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> }
    | { __typename: 'BudgetLine' }
    | { __typename: 'Category' }
    | { __typename: 'Challenge' }
    | { __typename: 'Complaint' }
    | { __typename: 'Consultation' }
    | { __typename: 'ConsultationComment' }
    | { __typename: 'Contact' }
    | { __typename: 'Contract' }
    | { __typename: 'ContractLot' }
    | { __typename: 'ContractVersion' }
    | { __typename: 'CreditEvent' }
    | { __typename: 'CustodianKey' }
    | { __typename: 'Entitlement' }
    | { __typename: 'Entry' }
    | { __typename: 'Framework' }
    | { __typename: 'FrameworkLot' }
    | { __typename: 'GroupSession' }
    | { __typename: 'Guarantee' }
    | { __typename: 'Hold' }
    | { __typename: 'Location' }
    | { __typename: 'Milestone' }
    | { __typename: 'Notice' }
    | { __typename: 'Offering' }
    | { __typename: 'Organization' }
    | { __typename: 'Payment' }
    | { __typename: 'PaymentRequest' }
    | { __typename: 'PerformanceEvaluation' }
    | { __typename: 'Person' }
    | { __typename: 'Policy' }
    | { __typename: 'Pool' }
    | { __typename: 'Programme' }
    | { __typename: 'Project' }
    | { __typename: 'ProxyGrant' }
    | { __typename: 'Question' }
    | { __typename: 'Requirement' }
    | { __typename: 'Shift' }
    | { __typename: 'Statement' }
    | { __typename: 'StatementLine' }
    | { __typename: 'Stay' }
    | { __typename: 'Survey' }
    | { __typename: 'Tender' }
    | { __typename: 'TenderDocument' }
    | { __typename: 'TenderLot' }
    | { __typename: 'Visit' }
    | { __typename: 'Worker' }
    | { __typename: 'WorkerCredential' }
   | null };

export type GovBookingChangedSubscriptionVariables = Exact<{
  ids: Array<string> | string;
}>;


export type GovBookingChangedSubscription = { bookingChanged: { __typename: 'Booking', id: string, version: number } };

export type GovBookingAcknowledgeMutationVariables = Exact<{
  input: BookingAcknowledgeInput;
}>;


export type GovBookingAcknowledgeMutation = { __typename: 'Mutation', bookingAcknowledge: { __typename: 'BookingAcknowledgePayload', booking: { __typename: 'Booking', id: string, version: number, status: BookingStatus, payment: PaymentStatus, funding: FundingStatus, verification: VerificationStatus, disputed: boolean, reason: string, cancellationQuote: { __typename: 'CancellationQuote', refundFen: number, keptFen: number, refundBp: number, noticeMinutes: number } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovBookingCancelMutationVariables = Exact<{
  input: BookingCancelInput;
}>;


export type GovBookingCancelMutation = { __typename: 'Mutation', bookingCancel: { __typename: 'BookingCancelPayload', booking: { __typename: 'Booking', id: string, version: number, status: BookingStatus, payment: PaymentStatus, funding: FundingStatus, verification: VerificationStatus, disputed: boolean, reason: string, cancellationQuote: { __typename: 'CancellationQuote', refundFen: number, keptFen: number, refundBp: number, noticeMinutes: number } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovBookingDisputeMutationVariables = Exact<{
  input: BookingDisputeInput;
}>;


export type GovBookingDisputeMutation = { __typename: 'Mutation', bookingDispute: { __typename: 'BookingDisputePayload', booking: { __typename: 'Booking', id: string, version: number, status: BookingStatus, payment: PaymentStatus, funding: FundingStatus, verification: VerificationStatus, disputed: boolean, reason: string, cancellationQuote: { __typename: 'CancellationQuote', refundFen: number, keptFen: number, refundBp: number, noticeMinutes: number } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovBookingSettleDisputeMutationVariables = Exact<{
  input: BookingSettleDisputeInput;
}>;


export type GovBookingSettleDisputeMutation = { __typename: 'Mutation', bookingSettleDispute: { __typename: 'BookingSettleDisputePayload', booking: { __typename: 'Booking', id: string, version: number, status: BookingStatus, payment: PaymentStatus, funding: FundingStatus, verification: VerificationStatus, disputed: boolean, reason: string, cancellationQuote: { __typename: 'CancellationQuote', refundFen: number, keptFen: number, refundBp: number, noticeMinutes: number } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovBookingVoidMutationVariables = Exact<{
  input: BookingVoidInput;
}>;


export type GovBookingVoidMutation = { __typename: 'Mutation', bookingVoid: { __typename: 'BookingVoidPayload', booking: { __typename: 'Booking', id: string, version: number, status: BookingStatus, payment: PaymentStatus, funding: FundingStatus, verification: VerificationStatus, disputed: boolean, reason: string, cancellationQuote: { __typename: 'CancellationQuote', refundFen: number, keptFen: number, refundBp: number, noticeMinutes: number } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovBookingCallOffMutationVariables = Exact<{
  input: BookingCallOffInput;
}>;


export type GovBookingCallOffMutation = { __typename: 'Mutation', bookingCallOff: { __typename: 'BookingCallOffPayload', booking: { __typename: 'Booking', id: string, version: number, status: BookingStatus, payment: PaymentStatus, funding: FundingStatus, verification: VerificationStatus, disputed: boolean, reason: string, cancellationQuote: { __typename: 'CancellationQuote', refundFen: number, keptFen: number, refundBp: number, noticeMinutes: number } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovBookingPayMutationVariables = Exact<{
  input: BookingPayInput;
}>;


export type GovBookingPayMutation = { __typename: 'Mutation', bookingPay: { __typename: 'BookingPayPayload', booking: { __typename: 'Booking', id: string, version: number, status: BookingStatus, payment: PaymentStatus, funding: FundingStatus, verification: VerificationStatus, disputed: boolean, reason: string, cancellationQuote: { __typename: 'CancellationQuote', refundFen: number, keptFen: number, refundBp: number, noticeMinutes: number } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovBookingAppraiseMutationVariables = Exact<{
  input: BookingAppraiseInput;
}>;


export type GovBookingAppraiseMutation = { __typename: 'Mutation', bookingAppraise: { __typename: 'BookingAppraisePayload', booking: { __typename: 'Booking', id: string, version: number, status: BookingStatus, payment: PaymentStatus, funding: FundingStatus, verification: VerificationStatus, disputed: boolean, reason: string, cancellationQuote: { __typename: 'CancellationQuote', refundFen: number, keptFen: number, refundBp: number, noticeMinutes: number } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovBalanceFragment = { __typename: 'Balance', grantedFen: number, reservedFen: number, consumedFen: number, leftFen: number };

export type GovBudgetLinesQueryVariables = Exact<{
  areaId?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type GovBudgetLinesQuery = { __typename: 'Query', budgetLines: { __typename: 'BudgetLineConnection', edges: Array<{ __typename: 'BudgetLineEdge', node: { __typename: 'BudgetLine', id: string, code: string, fiscalYear: number, name: string, buyer: { __typename: 'Organization', id: string, name: string }, area: { __typename: 'Area', id: string, name: string }, balance: { __typename: 'Balance', grantedFen: number, reservedFen: number, consumedFen: number, leftFen: number } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type GovBudgetGrantMutationVariables = Exact<{
  input: BudgetGrantInput;
}>;


export type GovBudgetGrantMutation = { __typename: 'Mutation', budgetGrant: { __typename: 'BudgetGrantPayload', budgetLine: { __typename: 'BudgetLine', id: string, balance: { __typename: 'Balance', grantedFen: number, reservedFen: number, consumedFen: number, leftFen: number } } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovContractsQueryVariables = Exact<{
  filter?: ContractFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type GovContractsQuery = { __typename: 'Query', contracts: { __typename: 'ContractConnection', edges: Array<{ __typename: 'ContractEdge', node: { __typename: 'Contract', id: string, number: string, title: string, status: ContractStatus, valueFen: number, validFrom: string, validUntil: string, createdAt: string, buyer: { __typename: 'Organization', name: string }, provider: { __typename: 'Organization', id: string, name: string }, area: { __typename: 'Area', name: string, path: string }, balance: { __typename: 'Balance', grantedFen: number, reservedFen: number, consumedFen: number, leftFen: number }, lots: Array<{ __typename: 'ContractLot', id: string, units: number, unitsReserved: number, unitsUsed: number, unitsLeft: number, category: { __typename: 'Category', name: string }, forecast: { __typename: 'LotForecast', runsOutOn: string | null } }> } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type GovContractNowFragment = { __typename: 'Contract', id: string, version: number, status: ContractStatus, signedAt: string | null, publishedAt: string | null, filedAt: string | null, endedAt: string | null, cause: TerminationCause | null, handOver: string, dueAt: string | null, validUntil: string, valueFen: number, balance: { __typename: 'Balance', grantedFen: number, reservedFen: number, consumedFen: number, leftFen: number }, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> };

export type GovContractQueryVariables = Exact<{
  id: string;
}>;


export type GovContractQuery = { __typename: 'Query', node:
    | { __typename: 'Acceptance' }
    | { __typename: 'AcceptanceOpinion' }
    | { __typename: 'Admission' }
    | { __typename: 'Anchor' }
    | { __typename: 'Appointment' }
    | { __typename: 'Appraisal' }
    | { __typename: 'Area' }
    | { __typename: 'Award' }
    | { __typename: 'Booking' }
    | { __typename: 'BudgetLine' }
    | { __typename: 'Category' }
    | { __typename: 'Challenge' }
    | { __typename: 'Complaint' }
    | { __typename: 'Consultation' }
    | { __typename: 'ConsultationComment' }
    | { __typename: 'Contact' }
    | { __typename: 'Contract', number: string, title: string, validFrom: string, basis: string, createdAt: string, bondFen: number, id: string, version: number, status: ContractStatus, signedAt: string | null, publishedAt: string | null, filedAt: string | null, endedAt: string | null, cause: TerminationCause | null, handOver: string, dueAt: string | null, validUntil: string, valueFen: number, buyer: { __typename: 'Organization', id: string, name: string }, provider: { __typename: 'Organization', id: string, name: string }, area: { __typename: 'Area', id: string, name: string }, project: { __typename: 'Project', id: string, title: string } | null, award: { __typename: 'Award', id: string, rank: number, tender: { __typename: 'Tender', id: string, title: string } } | null, framework: { __typename: 'Framework', id: string, title: string } | null, budgetLine: { __typename: 'BudgetLine', id: string, code: string, name: string, fiscalYear: number }, lots: Array<{ __typename: 'ContractLot', id: string, position: number, unitPriceFen: number, units: number, unitsReserved: number, unitsUsed: number, unitsLeft: number, category: { __typename: 'Category', name: string }, area: { __typename: 'Area', name: string }, forecast: { __typename: 'LotForecast', milliUnitsPerWeek: number, runsOutOn: string | null, unitsAtEnd: number } }>, balance: { __typename: 'Balance', grantedFen: number, reservedFen: number, consumedFen: number, leftFen: number }, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> }
    | { __typename: 'ContractLot' }
    | { __typename: 'ContractVersion' }
    | { __typename: 'CreditEvent' }
    | { __typename: 'CustodianKey' }
    | { __typename: 'Entitlement' }
    | { __typename: 'Entry' }
    | { __typename: 'Framework' }
    | { __typename: 'FrameworkLot' }
    | { __typename: 'GroupSession' }
    | { __typename: 'Guarantee' }
    | { __typename: 'Hold' }
    | { __typename: 'Location' }
    | { __typename: 'Milestone' }
    | { __typename: 'Notice' }
    | { __typename: 'Offering' }
    | { __typename: 'Organization' }
    | { __typename: 'Payment' }
    | { __typename: 'PaymentRequest' }
    | { __typename: 'PerformanceEvaluation' }
    | { __typename: 'Person' }
    | { __typename: 'Policy' }
    | { __typename: 'Pool' }
    | { __typename: 'Programme' }
    | { __typename: 'Project' }
    | { __typename: 'ProxyGrant' }
    | { __typename: 'Question' }
    | { __typename: 'Requirement' }
    | { __typename: 'Shift' }
    | { __typename: 'Statement' }
    | { __typename: 'StatementLine' }
    | { __typename: 'Stay' }
    | { __typename: 'Survey' }
    | { __typename: 'Tender' }
    | { __typename: 'TenderDocument' }
    | { __typename: 'TenderLot' }
    | { __typename: 'Visit' }
    | { __typename: 'Worker' }
    | { __typename: 'WorkerCredential' }
   | null };

export type GovContractPaymentsQueryVariables = Exact<{
  contractId: string;
  first: number;
  after?: string | null | undefined;
}>;


export type GovContractPaymentsQuery = { __typename: 'Query', payments: { __typename: 'PaymentConnection', edges: Array<{ __typename: 'PaymentEdge', node: { __typename: 'Payment', id: string, month: string, amountFen: number, reference: string, paidOn: string, createdAt: string, recordedBy: { __typename: 'Person', name: string } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type GovContractStatementsQueryVariables = Exact<{
  contractId: string;
  first: number;
  after?: string | null | undefined;
}>;


export type GovContractStatementsQuery = { __typename: 'Query', statements: { __typename: 'StatementConnection', edges: Array<{ __typename: 'StatementEdge', node: { __typename: 'Statement', id: string, month: string, status: StatementStatus, lineCount: number, amountFen: number } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type GovVersionFragment = { __typename: 'ContractVersion', id: string, version: number, number: number, kind: ContractVersionKind, status: ContractVersionStatus, hash: string, reason: string, valueFen: number, validUntil: string, inForceAt: string | null, publishedAt: string | null, createdAt: string, signatures: Array<{ __typename: 'ContractSignature', side: ContractSide, personName: string, createdAt: string }>, body: { __typename: 'ContractBody', startOn: string, endOn: string, valueFen: number, bondFen: number, advanceFen: number, retainedBp: number, documentHash: string, clauses: Array<{ __typename: 'ContractClause', code: string, text: string, source: ClauseSource }>, lots: Array<{ __typename: 'ContractBodyLot', title: string, units: number, unitPriceFen: number, category: { __typename: 'Category', id: string, name: string }, area: { __typename: 'Area', id: string, name: string } }>, indicators: Array<{ __typename: 'Indicator', code: string, name: string, unit: string, compare: Comparison, target: string, method: string }>, acceptance: { __typename: 'AcceptancePlan', committee: number, recipients: boolean, stages: Array<{ __typename: 'AcceptanceStage', name: string, afterMonths: number, sharePercent: number }> }, milestones: Array<{ __typename: 'ContractBodyMilestone', title: string, units: number, unitPriceFen: number, dueOn: string }> } };

export type GovContractTextsQueryVariables = Exact<{
  id: string;
}>;


export type GovContractTextsQuery = { __typename: 'Query', node:
    | { __typename: 'Acceptance' }
    | { __typename: 'AcceptanceOpinion' }
    | { __typename: 'Admission' }
    | { __typename: 'Anchor' }
    | { __typename: 'Appointment' }
    | { __typename: 'Appraisal' }
    | { __typename: 'Area' }
    | { __typename: 'Award' }
    | { __typename: 'Booking' }
    | { __typename: 'BudgetLine' }
    | { __typename: 'Category' }
    | { __typename: 'Challenge' }
    | { __typename: 'Complaint' }
    | { __typename: 'Consultation' }
    | { __typename: 'ConsultationComment' }
    | { __typename: 'Contact' }
    | { __typename: 'Contract', id: string, versions: Array<{ __typename: 'ContractVersion', id: string, version: number, number: number, kind: ContractVersionKind, status: ContractVersionStatus, hash: string, reason: string, valueFen: number, validUntil: string, inForceAt: string | null, publishedAt: string | null, createdAt: string, signatures: Array<{ __typename: 'ContractSignature', side: ContractSide, personName: string, createdAt: string }>, body: { __typename: 'ContractBody', startOn: string, endOn: string, valueFen: number, bondFen: number, advanceFen: number, retainedBp: number, documentHash: string, clauses: Array<{ __typename: 'ContractClause', code: string, text: string, source: ClauseSource }>, lots: Array<{ __typename: 'ContractBodyLot', title: string, units: number, unitPriceFen: number, category: { __typename: 'Category', id: string, name: string }, area: { __typename: 'Area', id: string, name: string } }>, indicators: Array<{ __typename: 'Indicator', code: string, name: string, unit: string, compare: Comparison, target: string, method: string }>, acceptance: { __typename: 'AcceptancePlan', committee: number, recipients: boolean, stages: Array<{ __typename: 'AcceptanceStage', name: string, afterMonths: number, sharePercent: number }> }, milestones: Array<{ __typename: 'ContractBodyMilestone', title: string, units: number, unitPriceFen: number, dueOn: string }> } }> }
    | { __typename: 'ContractLot' }
    | { __typename: 'ContractVersion' }
    | { __typename: 'CreditEvent' }
    | { __typename: 'CustodianKey' }
    | { __typename: 'Entitlement' }
    | { __typename: 'Entry' }
    | { __typename: 'Framework' }
    | { __typename: 'FrameworkLot' }
    | { __typename: 'GroupSession' }
    | { __typename: 'Guarantee' }
    | { __typename: 'Hold' }
    | { __typename: 'Location' }
    | { __typename: 'Milestone' }
    | { __typename: 'Notice' }
    | { __typename: 'Offering' }
    | { __typename: 'Organization' }
    | { __typename: 'Payment' }
    | { __typename: 'PaymentRequest' }
    | { __typename: 'PerformanceEvaluation' }
    | { __typename: 'Person' }
    | { __typename: 'Policy' }
    | { __typename: 'Pool' }
    | { __typename: 'Programme' }
    | { __typename: 'Project' }
    | { __typename: 'ProxyGrant' }
    | { __typename: 'Question' }
    | { __typename: 'Requirement' }
    | { __typename: 'Shift' }
    | { __typename: 'Statement' }
    | { __typename: 'StatementLine' }
    | { __typename: 'Stay' }
    | { __typename: 'Survey' }
    | { __typename: 'Tender' }
    | { __typename: 'TenderDocument' }
    | { __typename: 'TenderLot' }
    | { __typename: 'Visit' }
    | { __typename: 'Worker' }
    | { __typename: 'WorkerCredential' }
   | null };

export type GovContractDifferencesQueryVariables = Exact<{
  id: string;
}>;


export type GovContractDifferencesQuery = { __typename: 'Query', contractDifferences: Array<{ __typename: 'ContractDifference', what: string, awarded: string, text: string }> };

export type GovGuaranteeFragment = { __typename: 'Guarantee', id: string, version: number, amountFen: number, form: GuaranteeForm, reference: string, status: GuaranteeStatus, reason: string, dueAt: string | null, createdAt: string, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> };

export type GovContractGuaranteesQueryVariables = Exact<{
  id: string;
}>;


export type GovContractGuaranteesQuery = { __typename: 'Query', node:
    | { __typename: 'Acceptance' }
    | { __typename: 'AcceptanceOpinion' }
    | { __typename: 'Admission' }
    | { __typename: 'Anchor' }
    | { __typename: 'Appointment' }
    | { __typename: 'Appraisal' }
    | { __typename: 'Area' }
    | { __typename: 'Award' }
    | { __typename: 'Booking' }
    | { __typename: 'BudgetLine' }
    | { __typename: 'Category' }
    | { __typename: 'Challenge' }
    | { __typename: 'Complaint' }
    | { __typename: 'Consultation' }
    | { __typename: 'ConsultationComment' }
    | { __typename: 'Contact' }
    | { __typename: 'Contract', id: string, bondFen: number, guarantees: Array<{ __typename: 'Guarantee', id: string, version: number, amountFen: number, form: GuaranteeForm, reference: string, status: GuaranteeStatus, reason: string, dueAt: string | null, createdAt: string, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> }> }
    | { __typename: 'ContractLot' }
    | { __typename: 'ContractVersion' }
    | { __typename: 'CreditEvent' }
    | { __typename: 'CustodianKey' }
    | { __typename: 'Entitlement' }
    | { __typename: 'Entry' }
    | { __typename: 'Framework' }
    | { __typename: 'FrameworkLot' }
    | { __typename: 'GroupSession' }
    | { __typename: 'Guarantee' }
    | { __typename: 'Hold' }
    | { __typename: 'Location' }
    | { __typename: 'Milestone' }
    | { __typename: 'Notice' }
    | { __typename: 'Offering' }
    | { __typename: 'Organization' }
    | { __typename: 'Payment' }
    | { __typename: 'PaymentRequest' }
    | { __typename: 'PerformanceEvaluation' }
    | { __typename: 'Person' }
    | { __typename: 'Policy' }
    | { __typename: 'Pool' }
    | { __typename: 'Programme' }
    | { __typename: 'Project' }
    | { __typename: 'ProxyGrant' }
    | { __typename: 'Question' }
    | { __typename: 'Requirement' }
    | { __typename: 'Shift' }
    | { __typename: 'Statement' }
    | { __typename: 'StatementLine' }
    | { __typename: 'Stay' }
    | { __typename: 'Survey' }
    | { __typename: 'Tender' }
    | { __typename: 'TenderDocument' }
    | { __typename: 'TenderLot' }
    | { __typename: 'Visit' }
    | { __typename: 'Worker' }
    | { __typename: 'WorkerCredential' }
   | null };

export type GovMilestoneRowFragment = { __typename: 'Milestone', id: string, position: number, title: string, units: number, unitPriceFen: number, dueOn: string, status: MilestoneStatus, acceptedUnits: number, dueAt: string | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> };

export type GovContractMilestonesQueryVariables = Exact<{
  id: string;
}>;


export type GovContractMilestonesQuery = { __typename: 'Query', node:
    | { __typename: 'Acceptance' }
    | { __typename: 'AcceptanceOpinion' }
    | { __typename: 'Admission' }
    | { __typename: 'Anchor' }
    | { __typename: 'Appointment' }
    | { __typename: 'Appraisal' }
    | { __typename: 'Area' }
    | { __typename: 'Award' }
    | { __typename: 'Booking' }
    | { __typename: 'BudgetLine' }
    | { __typename: 'Category' }
    | { __typename: 'Challenge' }
    | { __typename: 'Complaint' }
    | { __typename: 'Consultation' }
    | { __typename: 'ConsultationComment' }
    | { __typename: 'Contact' }
    | { __typename: 'Contract', id: string, validFrom: string, validUntil: string, milestones: Array<{ __typename: 'Milestone', id: string, position: number, title: string, units: number, unitPriceFen: number, dueOn: string, status: MilestoneStatus, acceptedUnits: number, dueAt: string | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> }> }
    | { __typename: 'ContractLot' }
    | { __typename: 'ContractVersion' }
    | { __typename: 'CreditEvent' }
    | { __typename: 'CustodianKey' }
    | { __typename: 'Entitlement' }
    | { __typename: 'Entry' }
    | { __typename: 'Framework' }
    | { __typename: 'FrameworkLot' }
    | { __typename: 'GroupSession' }
    | { __typename: 'Guarantee' }
    | { __typename: 'Hold' }
    | { __typename: 'Location' }
    | { __typename: 'Milestone' }
    | { __typename: 'Notice' }
    | { __typename: 'Offering' }
    | { __typename: 'Organization' }
    | { __typename: 'Payment' }
    | { __typename: 'PaymentRequest' }
    | { __typename: 'PerformanceEvaluation' }
    | { __typename: 'Person' }
    | { __typename: 'Policy' }
    | { __typename: 'Pool' }
    | { __typename: 'Programme' }
    | { __typename: 'Project' }
    | { __typename: 'ProxyGrant' }
    | { __typename: 'Question' }
    | { __typename: 'Requirement' }
    | { __typename: 'Shift' }
    | { __typename: 'Statement' }
    | { __typename: 'StatementLine' }
    | { __typename: 'Stay' }
    | { __typename: 'Survey' }
    | { __typename: 'Tender' }
    | { __typename: 'TenderDocument' }
    | { __typename: 'TenderLot' }
    | { __typename: 'Visit' }
    | { __typename: 'Worker' }
    | { __typename: 'WorkerCredential' }
   | null };

export type GovEvaluationFragment = { __typename: 'PerformanceEvaluation', id: string, version: number, number: number, score: number, grade: PerformanceGrade, formula: string, arithmetic: string, unjudged: Array<string>, note: string, status: PerformanceStatus, comment: string, appeal: string, answer: string, dueAt: string | null, createdAt: string, parts: Array<{ __typename: 'Mark', criterion: string, points: string, rounded: string, text: string }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> };

export type GovContractEvaluationsQueryVariables = Exact<{
  id: string;
}>;


export type GovContractEvaluationsQuery = { __typename: 'Query', node:
    | { __typename: 'Acceptance' }
    | { __typename: 'AcceptanceOpinion' }
    | { __typename: 'Admission' }
    | { __typename: 'Anchor' }
    | { __typename: 'Appointment' }
    | { __typename: 'Appraisal' }
    | { __typename: 'Area' }
    | { __typename: 'Award' }
    | { __typename: 'Booking' }
    | { __typename: 'BudgetLine' }
    | { __typename: 'Category' }
    | { __typename: 'Challenge' }
    | { __typename: 'Complaint' }
    | { __typename: 'Consultation' }
    | { __typename: 'ConsultationComment' }
    | { __typename: 'Contact' }
    | { __typename: 'Contract', id: string, evaluations: Array<{ __typename: 'PerformanceEvaluation', id: string, version: number, number: number, score: number, grade: PerformanceGrade, formula: string, arithmetic: string, unjudged: Array<string>, note: string, status: PerformanceStatus, comment: string, appeal: string, answer: string, dueAt: string | null, createdAt: string, parts: Array<{ __typename: 'Mark', criterion: string, points: string, rounded: string, text: string }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> }> }
    | { __typename: 'ContractLot' }
    | { __typename: 'ContractVersion' }
    | { __typename: 'CreditEvent' }
    | { __typename: 'CustodianKey' }
    | { __typename: 'Entitlement' }
    | { __typename: 'Entry' }
    | { __typename: 'Framework' }
    | { __typename: 'FrameworkLot' }
    | { __typename: 'GroupSession' }
    | { __typename: 'Guarantee' }
    | { __typename: 'Hold' }
    | { __typename: 'Location' }
    | { __typename: 'Milestone' }
    | { __typename: 'Notice' }
    | { __typename: 'Offering' }
    | { __typename: 'Organization' }
    | { __typename: 'Payment' }
    | { __typename: 'PaymentRequest' }
    | { __typename: 'PerformanceEvaluation' }
    | { __typename: 'Person' }
    | { __typename: 'Policy' }
    | { __typename: 'Pool' }
    | { __typename: 'Programme' }
    | { __typename: 'Project' }
    | { __typename: 'ProxyGrant' }
    | { __typename: 'Question' }
    | { __typename: 'Requirement' }
    | { __typename: 'Shift' }
    | { __typename: 'Statement' }
    | { __typename: 'StatementLine' }
    | { __typename: 'Stay' }
    | { __typename: 'Survey' }
    | { __typename: 'Tender' }
    | { __typename: 'TenderDocument' }
    | { __typename: 'TenderLot' }
    | { __typename: 'Visit' }
    | { __typename: 'Worker' }
    | { __typename: 'WorkerCredential' }
   | null };

export type GovMilestoneNowFragment = { __typename: 'Milestone', version: number, advanceBp: number, id: string, position: number, title: string, units: number, unitPriceFen: number, dueOn: string, status: MilestoneStatus, acceptedUnits: number, dueAt: string | null, contract: { __typename: 'Contract', id: string, title: string, number: string, provider: { __typename: 'Organization', name: string }, versions: Array<{ __typename: 'ContractVersion', id: string, status: ContractVersionStatus, body: { __typename: 'ContractBody', indicators: Array<{ __typename: 'Indicator', code: string, name: string, unit: string, compare: Comparison, target: string, method: string }>, acceptance: { __typename: 'AcceptancePlan', committee: number, recipients: boolean } } }> }, acceptances: Array<{ __typename: 'Acceptance', id: string, version: number, number: number, evidence: string, files: Array<string>, committee: number, sampleSeed: string, sampleSize: number | null, outcome: AcceptanceOutcome | null, acceptedUnits: number, deductionFen: number, note: string, decidedAt: string | null, createdAt: string, results: Array<{ __typename: 'IndicatorResult', code: string, value: string, met: boolean, note: string }>, opinions: Array<{ __typename: 'AcceptanceOpinion', id: string, personName: string | null, recipient: boolean, position: number, answer: OpinionAnswer | null, body: string, givenAt: string | null }> }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> };

export type GovMilestoneQueryVariables = Exact<{
  id: string;
}>;


export type GovMilestoneQuery = { __typename: 'Query', node:
    | { __typename: 'Acceptance' }
    | { __typename: 'AcceptanceOpinion' }
    | { __typename: 'Admission' }
    | { __typename: 'Anchor' }
    | { __typename: 'Appointment' }
    | { __typename: 'Appraisal' }
    | { __typename: 'Area' }
    | { __typename: 'Award' }
    | { __typename: 'Booking' }
    | { __typename: 'BudgetLine' }
    | { __typename: 'Category' }
    | { __typename: 'Challenge' }
    | { __typename: 'Complaint' }
    | { __typename: 'Consultation' }
    | { __typename: 'ConsultationComment' }
    | { __typename: 'Contact' }
    | { __typename: 'Contract' }
    | { __typename: 'ContractLot' }
    | { __typename: 'ContractVersion' }
    | { __typename: 'CreditEvent' }
    | { __typename: 'CustodianKey' }
    | { __typename: 'Entitlement' }
    | { __typename: 'Entry' }
    | { __typename: 'Framework' }
    | { __typename: 'FrameworkLot' }
    | { __typename: 'GroupSession' }
    | { __typename: 'Guarantee' }
    | { __typename: 'Hold' }
    | { __typename: 'Location' }
    | { __typename: 'Milestone', version: number, advanceBp: number, id: string, position: number, title: string, units: number, unitPriceFen: number, dueOn: string, status: MilestoneStatus, acceptedUnits: number, dueAt: string | null, contract: { __typename: 'Contract', id: string, title: string, number: string, provider: { __typename: 'Organization', name: string }, versions: Array<{ __typename: 'ContractVersion', id: string, status: ContractVersionStatus, body: { __typename: 'ContractBody', indicators: Array<{ __typename: 'Indicator', code: string, name: string, unit: string, compare: Comparison, target: string, method: string }>, acceptance: { __typename: 'AcceptancePlan', committee: number, recipients: boolean } } }> }, acceptances: Array<{ __typename: 'Acceptance', id: string, version: number, number: number, evidence: string, files: Array<string>, committee: number, sampleSeed: string, sampleSize: number | null, outcome: AcceptanceOutcome | null, acceptedUnits: number, deductionFen: number, note: string, decidedAt: string | null, createdAt: string, results: Array<{ __typename: 'IndicatorResult', code: string, value: string, met: boolean, note: string }>, opinions: Array<{ __typename: 'AcceptanceOpinion', id: string, personName: string | null, recipient: boolean, position: number, answer: OpinionAnswer | null, body: string, givenAt: string | null }> }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> }
    | { __typename: 'Notice' }
    | { __typename: 'Offering' }
    | { __typename: 'Organization' }
    | { __typename: 'Payment' }
    | { __typename: 'PaymentRequest' }
    | { __typename: 'PerformanceEvaluation' }
    | { __typename: 'Person' }
    | { __typename: 'Policy' }
    | { __typename: 'Pool' }
    | { __typename: 'Programme' }
    | { __typename: 'Project' }
    | { __typename: 'ProxyGrant' }
    | { __typename: 'Question' }
    | { __typename: 'Requirement' }
    | { __typename: 'Shift' }
    | { __typename: 'Statement' }
    | { __typename: 'StatementLine' }
    | { __typename: 'Stay' }
    | { __typename: 'Survey' }
    | { __typename: 'Tender' }
    | { __typename: 'TenderDocument' }
    | { __typename: 'TenderLot' }
    | { __typename: 'Visit' }
    | { __typename: 'Worker' }
    | { __typename: 'WorkerCredential' }
   | null };

export type GovContractDraftMutationVariables = Exact<{
  input: ContractDraftInput;
}>;


export type GovContractDraftMutation = { __typename: 'Mutation', contractDraft: { __typename: 'ContractDraftPayload', contract: { __typename: 'Contract', id: string, version: number, status: ContractStatus, signedAt: string | null, publishedAt: string | null, filedAt: string | null, endedAt: string | null, cause: TerminationCause | null, handOver: string, dueAt: string | null, validUntil: string, valueFen: number, balance: { __typename: 'Balance', grantedFen: number, reservedFen: number, consumedFen: number, leftFen: number }, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovContractSignMutationVariables = Exact<{
  input: ContractSignInput;
}>;


export type GovContractSignMutation = { __typename: 'Mutation', contractSign: { __typename: 'ContractSignPayload', contract: { __typename: 'Contract', id: string, version: number, status: ContractStatus, signedAt: string | null, publishedAt: string | null, filedAt: string | null, endedAt: string | null, cause: TerminationCause | null, handOver: string, dueAt: string | null, validUntil: string, valueFen: number, balance: { __typename: 'Balance', grantedFen: number, reservedFen: number, consumedFen: number, leftFen: number }, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovContractPublishMutationVariables = Exact<{
  input: ContractPublishInput;
}>;


export type GovContractPublishMutation = { __typename: 'Mutation', contractPublish: { __typename: 'ContractPublishPayload', contract: { __typename: 'Contract', id: string, version: number, status: ContractStatus, signedAt: string | null, publishedAt: string | null, filedAt: string | null, endedAt: string | null, cause: TerminationCause | null, handOver: string, dueAt: string | null, validUntil: string, valueFen: number, balance: { __typename: 'Balance', grantedFen: number, reservedFen: number, consumedFen: number, leftFen: number }, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovContractDepositMutationVariables = Exact<{
  input: ContractDepositInput;
}>;


export type GovContractDepositMutation = { __typename: 'Mutation', contractDeposit: { __typename: 'ContractDepositPayload', contract: { __typename: 'Contract', id: string, version: number, status: ContractStatus, signedAt: string | null, publishedAt: string | null, filedAt: string | null, endedAt: string | null, cause: TerminationCause | null, handOver: string, dueAt: string | null, validUntil: string, valueFen: number, balance: { __typename: 'Balance', grantedFen: number, reservedFen: number, consumedFen: number, leftFen: number }, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovContractAmendMutationVariables = Exact<{
  input: ContractAmendInput;
}>;


export type GovContractAmendMutation = { __typename: 'Mutation', contractAmend: { __typename: 'ContractAmendPayload', contract: { __typename: 'Contract', id: string, version: number, status: ContractStatus, signedAt: string | null, publishedAt: string | null, filedAt: string | null, endedAt: string | null, cause: TerminationCause | null, handOver: string, dueAt: string | null, validUntil: string, valueFen: number, balance: { __typename: 'Balance', grantedFen: number, reservedFen: number, consumedFen: number, leftFen: number }, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovAmendmentSignMutationVariables = Exact<{
  input: AmendmentSignInput;
}>;


export type GovAmendmentSignMutation = { __typename: 'Mutation', amendmentSign: { __typename: 'AmendmentSignPayload', contract: { __typename: 'Contract', id: string, version: number, status: ContractStatus, signedAt: string | null, publishedAt: string | null, filedAt: string | null, endedAt: string | null, cause: TerminationCause | null, handOver: string, dueAt: string | null, validUntil: string, valueFen: number, balance: { __typename: 'Balance', grantedFen: number, reservedFen: number, consumedFen: number, leftFen: number }, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovAmendmentRefuseMutationVariables = Exact<{
  input: AmendmentRefuseInput;
}>;


export type GovAmendmentRefuseMutation = { __typename: 'Mutation', amendmentRefuse: { __typename: 'AmendmentRefusePayload', contract: { __typename: 'Contract', id: string, version: number, status: ContractStatus, signedAt: string | null, publishedAt: string | null, filedAt: string | null, endedAt: string | null, cause: TerminationCause | null, handOver: string, dueAt: string | null, validUntil: string, valueFen: number, balance: { __typename: 'Balance', grantedFen: number, reservedFen: number, consumedFen: number, leftFen: number }, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovContractTerminateMutationVariables = Exact<{
  input: ContractTerminateInput;
}>;


export type GovContractTerminateMutation = { __typename: 'Mutation', contractTerminate: { __typename: 'ContractTerminatePayload', contract: { __typename: 'Contract', id: string, version: number, status: ContractStatus, signedAt: string | null, publishedAt: string | null, filedAt: string | null, endedAt: string | null, cause: TerminationCause | null, handOver: string, dueAt: string | null, validUntil: string, valueFen: number, balance: { __typename: 'Balance', grantedFen: number, reservedFen: number, consumedFen: number, leftFen: number }, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovContractCompleteMutationVariables = Exact<{
  input: ContractCompleteInput;
}>;


export type GovContractCompleteMutation = { __typename: 'Mutation', contractComplete: { __typename: 'ContractCompletePayload', contract: { __typename: 'Contract', id: string, version: number, status: ContractStatus, signedAt: string | null, publishedAt: string | null, filedAt: string | null, endedAt: string | null, cause: TerminationCause | null, handOver: string, dueAt: string | null, validUntil: string, valueFen: number, balance: { __typename: 'Balance', grantedFen: number, reservedFen: number, consumedFen: number, leftFen: number }, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovGuaranteeRecordMutationVariables = Exact<{
  input: GuaranteeRecordInput;
}>;


export type GovGuaranteeRecordMutation = { __typename: 'Mutation', guaranteeRecord: { __typename: 'GuaranteeRecordPayload', guarantee: { __typename: 'Guarantee', id: string, version: number, amountFen: number, form: GuaranteeForm, reference: string, status: GuaranteeStatus, reason: string, dueAt: string | null, createdAt: string, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovGuaranteeReturnMutationVariables = Exact<{
  input: GuaranteeReturnInput;
}>;


export type GovGuaranteeReturnMutation = { __typename: 'Mutation', guaranteeReturn: { __typename: 'GuaranteeReturnPayload', guarantee: { __typename: 'Guarantee', id: string, version: number, amountFen: number, form: GuaranteeForm, reference: string, status: GuaranteeStatus, reason: string, dueAt: string | null, createdAt: string, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovGuaranteeCallMutationVariables = Exact<{
  input: GuaranteeCallInput;
}>;


export type GovGuaranteeCallMutation = { __typename: 'Mutation', guaranteeCall: { __typename: 'GuaranteeCallPayload', guarantee: { __typename: 'Guarantee', id: string, version: number, amountFen: number, form: GuaranteeForm, reference: string, status: GuaranteeStatus, reason: string, dueAt: string | null, createdAt: string, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovAcceptanceBeginMutationVariables = Exact<{
  input: AcceptanceBeginInput;
}>;


export type GovAcceptanceBeginMutation = { __typename: 'Mutation', acceptanceBegin: { __typename: 'AcceptanceBeginPayload', milestone: { __typename: 'Milestone', version: number, advanceBp: number, id: string, position: number, title: string, units: number, unitPriceFen: number, dueOn: string, status: MilestoneStatus, acceptedUnits: number, dueAt: string | null, contract: { __typename: 'Contract', id: string, title: string, number: string, provider: { __typename: 'Organization', name: string }, versions: Array<{ __typename: 'ContractVersion', id: string, status: ContractVersionStatus, body: { __typename: 'ContractBody', indicators: Array<{ __typename: 'Indicator', code: string, name: string, unit: string, compare: Comparison, target: string, method: string }>, acceptance: { __typename: 'AcceptancePlan', committee: number, recipients: boolean } } }> }, acceptances: Array<{ __typename: 'Acceptance', id: string, version: number, number: number, evidence: string, files: Array<string>, committee: number, sampleSeed: string, sampleSize: number | null, outcome: AcceptanceOutcome | null, acceptedUnits: number, deductionFen: number, note: string, decidedAt: string | null, createdAt: string, results: Array<{ __typename: 'IndicatorResult', code: string, value: string, met: boolean, note: string }>, opinions: Array<{ __typename: 'AcceptanceOpinion', id: string, personName: string | null, recipient: boolean, position: number, answer: OpinionAnswer | null, body: string, givenAt: string | null }> }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovAcceptanceDecideMutationVariables = Exact<{
  input: AcceptanceDecideInput;
}>;


export type GovAcceptanceDecideMutation = { __typename: 'Mutation', acceptanceDecide: { __typename: 'AcceptanceDecidePayload', milestone: { __typename: 'Milestone', version: number, advanceBp: number, id: string, position: number, title: string, units: number, unitPriceFen: number, dueOn: string, status: MilestoneStatus, acceptedUnits: number, dueAt: string | null, contract: { __typename: 'Contract', id: string, title: string, number: string, provider: { __typename: 'Organization', name: string }, versions: Array<{ __typename: 'ContractVersion', id: string, status: ContractVersionStatus, body: { __typename: 'ContractBody', indicators: Array<{ __typename: 'Indicator', code: string, name: string, unit: string, compare: Comparison, target: string, method: string }>, acceptance: { __typename: 'AcceptancePlan', committee: number, recipients: boolean } } }> }, acceptances: Array<{ __typename: 'Acceptance', id: string, version: number, number: number, evidence: string, files: Array<string>, committee: number, sampleSeed: string, sampleSize: number | null, outcome: AcceptanceOutcome | null, acceptedUnits: number, deductionFen: number, note: string, decidedAt: string | null, createdAt: string, results: Array<{ __typename: 'IndicatorResult', code: string, value: string, met: boolean, note: string }>, opinions: Array<{ __typename: 'AcceptanceOpinion', id: string, personName: string | null, recipient: boolean, position: number, answer: OpinionAnswer | null, body: string, givenAt: string | null }> }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovPerformanceDraftMutationVariables = Exact<{
  input: PerformanceDraftInput;
}>;


export type GovPerformanceDraftMutation = { __typename: 'Mutation', performanceDraft: { __typename: 'PerformanceDraftPayload', evaluation: { __typename: 'PerformanceEvaluation', id: string, version: number, number: number, score: number, grade: PerformanceGrade, formula: string, arithmetic: string, unjudged: Array<string>, note: string, status: PerformanceStatus, comment: string, appeal: string, answer: string, dueAt: string | null, createdAt: string, parts: Array<{ __typename: 'Mark', criterion: string, points: string, rounded: string, text: string }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovPerformanceAnswerMutationVariables = Exact<{
  input: PerformanceAnswerInput;
}>;


export type GovPerformanceAnswerMutation = { __typename: 'Mutation', performanceAnswer: { __typename: 'PerformanceAnswerPayload', evaluation: { __typename: 'PerformanceEvaluation', id: string, version: number, number: number, score: number, grade: PerformanceGrade, formula: string, arithmetic: string, unjudged: Array<string>, note: string, status: PerformanceStatus, comment: string, appeal: string, answer: string, dueAt: string | null, createdAt: string, parts: Array<{ __typename: 'Mark', criterion: string, points: string, rounded: string, text: string }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovContractSuspendMutationVariables = Exact<{
  input: ContractSuspendInput;
}>;


export type GovContractSuspendMutation = { __typename: 'Mutation', contractSuspend: { __typename: 'ContractSuspendPayload', contract: { __typename: 'Contract', id: string, version: number, status: ContractStatus, signedAt: string | null, publishedAt: string | null, filedAt: string | null, endedAt: string | null, cause: TerminationCause | null, handOver: string, dueAt: string | null, validUntil: string, valueFen: number, balance: { __typename: 'Balance', grantedFen: number, reservedFen: number, consumedFen: number, leftFen: number }, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovContractResumeMutationVariables = Exact<{
  input: ContractResumeInput;
}>;


export type GovContractResumeMutation = { __typename: 'Mutation', contractResume: { __typename: 'ContractResumePayload', contract: { __typename: 'Contract', id: string, version: number, status: ContractStatus, signedAt: string | null, publishedAt: string | null, filedAt: string | null, endedAt: string | null, cause: TerminationCause | null, handOver: string, dueAt: string | null, validUntil: string, valueFen: number, balance: { __typename: 'Balance', grantedFen: number, reservedFen: number, consumedFen: number, leftFen: number }, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovContractEnterMutationVariables = Exact<{
  input: ContractEnterInput;
}>;


export type GovContractEnterMutation = { __typename: 'Mutation', contractEnter: { __typename: 'ContractEnterPayload', contract: { __typename: 'Contract', id: string } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovCreditEventFragment = { __typename: 'CreditEvent', id: string, version: number, source: CreditSource, fact: string, evidence: string, effect: CreditEffect, repairable: boolean, validFrom: string, validUntil: string, status: CreditStatus, appeal: string, answer: string, dueAt: string | null, createdAt: string, organization: { __typename: 'Organization', id: string, name: string }, contract: { __typename: 'Contract', id: string, title: string } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> };

export type GovCreditEventsQueryVariables = Exact<{
  organizationId: string;
  first: number;
  after?: string | null | undefined;
}>;


export type GovCreditEventsQuery = { __typename: 'Query', creditEvents: { __typename: 'CreditEventConnection', edges: Array<{ __typename: 'CreditEventEdge', node: { __typename: 'CreditEvent', id: string, version: number, source: CreditSource, fact: string, evidence: string, effect: CreditEffect, repairable: boolean, validFrom: string, validUntil: string, status: CreditStatus, appeal: string, answer: string, dueAt: string | null, createdAt: string, organization: { __typename: 'Organization', id: string, name: string }, contract: { __typename: 'Contract', id: string, title: string } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type GovCreditActionsQueryVariables = Exact<{
  organizationId: string;
}>;


export type GovCreditActionsQuery = { __typename: 'Query', creditActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> };

export type GovCreditRecordMutationVariables = Exact<{
  input: CreditRecordInput;
}>;


export type GovCreditRecordMutation = { __typename: 'Mutation', creditRecord: { __typename: 'CreditRecordPayload', creditEvent: { __typename: 'CreditEvent', id: string, version: number, source: CreditSource, fact: string, evidence: string, effect: CreditEffect, repairable: boolean, validFrom: string, validUntil: string, status: CreditStatus, appeal: string, answer: string, dueAt: string | null, createdAt: string, organization: { __typename: 'Organization', id: string, name: string }, contract: { __typename: 'Contract', id: string, title: string } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovCreditAnswerMutationVariables = Exact<{
  input: CreditAnswerInput;
}>;


export type GovCreditAnswerMutation = { __typename: 'Mutation', creditAnswer: { __typename: 'CreditAnswerPayload', creditEvent: { __typename: 'CreditEvent', id: string, version: number, source: CreditSource, fact: string, evidence: string, effect: CreditEffect, repairable: boolean, validFrom: string, validUntil: string, status: CreditStatus, appeal: string, answer: string, dueAt: string | null, createdAt: string, organization: { __typename: 'Organization', id: string, name: string }, contract: { __typename: 'Contract', id: string, title: string } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovStandingFragment = { __typename: 'Standing', bidId: string, conforming: boolean, reason: string, rank: number, outcome: FrameworkOutcome | null, priceFen: number, policyPrice: string, policyPriceText: string, rounded: string, text: string, marks: Array<{ __typename: 'Mark', criterion: string, kind: CriterionKind, rounded: string, text: string }>, why: Array<{ __typename: 'LevelReason', otherId: string, ahead: boolean, on: LevelStep, mine: string, theirs: string }> };

export type GovFindingFragment = { __typename: 'Finding', code: string, seatId: string, bidId: string, criterion: string, have: string, want: string };

export type GovFlagFragment = { __typename: 'PriceFlag', kind: string, bidIds: Array<string> };

export type GovReportWholeFragment = { __typename: 'EvaluationReport', id: string, hash: string, documentHash: string, poolRoot: string, standing: string, createdAt: string, standings: Array<{ __typename: 'Standing', bidId: string, conforming: boolean, reason: string, rank: number, outcome: FrameworkOutcome | null, priceFen: number, policyPrice: string, policyPriceText: string, rounded: string, text: string, marks: Array<{ __typename: 'Mark', criterion: string, kind: CriterionKind, rounded: string, text: string }>, why: Array<{ __typename: 'LevelReason', otherId: string, ahead: boolean, on: LevelStep, mine: string, theirs: string }> }>, findings: Array<{ __typename: 'Finding', code: string, seatId: string, bidId: string, criterion: string, have: string, want: string }>, flags: Array<{ __typename: 'PriceFlag', kind: string, bidIds: Array<string> }>, seats: Array<{ __typename: 'PanelSeat', id: string, personName: string, kind: SeatKind, status: SeatStatus, signedAt: string | null, dissent: string }> };

export type GovReportQueryVariables = Exact<{
  lotId: string;
}>;


export type GovReportQuery = { __typename: 'Query', report: { __typename: 'EvaluationReport', id: string, hash: string, documentHash: string, poolRoot: string, standing: string, createdAt: string, standings: Array<{ __typename: 'Standing', bidId: string, conforming: boolean, reason: string, rank: number, outcome: FrameworkOutcome | null, priceFen: number, policyPrice: string, policyPriceText: string, rounded: string, text: string, marks: Array<{ __typename: 'Mark', criterion: string, kind: CriterionKind, rounded: string, text: string }>, why: Array<{ __typename: 'LevelReason', otherId: string, ahead: boolean, on: LevelStep, mine: string, theirs: string }> }>, findings: Array<{ __typename: 'Finding', code: string, seatId: string, bidId: string, criterion: string, have: string, want: string }>, flags: Array<{ __typename: 'PriceFlag', kind: string, bidIds: Array<string> }>, seats: Array<{ __typename: 'PanelSeat', id: string, personName: string, kind: SeatKind, status: SeatStatus, signedAt: string | null, dissent: string }> } | null };

export type GovBidDecisionsQueryVariables = Exact<{
  lotId: string;
}>;


export type GovBidDecisionsQuery = { __typename: 'Query', bidDecisions: Array<{ __typename: 'BidDecision', id: string, bidId: string, kind: DecisionKind, passed: boolean, rule: string, reason: string, priceFen: number | null, createdAt: string }> };

export type GovBidPapersQueryVariables = Exact<{
  bidId: string;
}>;


export type GovBidPapersQuery = { __typename: 'Query', bidDocuments: Array<{ __typename: 'BidDocument', kind: EnvelopeKind, organizationName: string, amountFen: number | null, statement: string, signedAt: string, unitPrices: Array<{ __typename: 'BidUnitPrice', item: string, fen: number }>, technical: Array<{ __typename: 'BidAnswer', criterion: string, text: string }>, files: Array<{ __typename: 'BidFile', name: string, type: string, size: number, sha256: string }> }> };

export type GovPerformanceQueryVariables = Exact<{
  organizationId: string;
  month: string;
}>;


export type GovPerformanceQuery = { __typename: 'Query', performance: { __typename: 'PerformanceFigures', month: string, organization: { __typename: 'Organization', id: string, name: string }, figures: Array<{ __typename: 'Figure', name: string, numerator: number | null, denominator: number | null }>, satisfied: { __typename: 'Rating', milli: number | null, count: number | null } } };

export type GovFigureRowsQueryVariables = Exact<{
  organizationId: string;
  month: string;
  counted?: boolean | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type GovFigureRowsQuery = { __typename: 'Query', performance: { __typename: 'PerformanceFigures', organization: { __typename: 'Organization', id: string, name: string }, figures: Array<{ __typename: 'Figure', name: string, numerator: number | null, denominator: number | null, rows: { __typename: 'BookingConnection', edges: Array<{ __typename: 'BookingEdge', node: { __typename: 'Booking', id: string, status: BookingStatus, payment: PaymentStatus, funding: FundingStatus, verification: VerificationStatus, disputed: boolean, startsAt: string, endsAt: string, grossFen: number, publicFen: number, residentFen: number, recipient: { __typename: 'Recipient', name: string, area: { __typename: 'Area', name: string } | null }, offering: { __typename: 'Offering', name: string }, organization: { __typename: 'Organization', name: string }, worker: { __typename: 'Worker', name: string } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } }> } };

export type GovFrameworksQueryVariables = Exact<{
  filter?: FrameworkFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type GovFrameworksQuery = { __typename: 'Query', frameworks: { __typename: 'FrameworkConnection', edges: Array<{ __typename: 'FrameworkEdge', node: { __typename: 'Framework', id: string, title: string, status: FrameworkStatus, open: boolean, totalFen: number, validFrom: string, validUntil: string, buyer: { __typename: 'Organization', name: string }, area: { __typename: 'Area', name: string }, balance: { __typename: 'Balance', grantedFen: number, reservedFen: number, consumedFen: number, leftFen: number }, lots: Array<{ __typename: 'FrameworkLot', id: string, category: { __typename: 'Category', name: string } }> } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type GovFrameworkNowFragment = { __typename: 'Framework', id: string, version: number, title: string, status: FrameworkStatus, open: boolean, totalFen: number, validFrom: string, validUntil: string, reason: string, tender: { __typename: 'Tender', id: string, title: string } | null, buyer: { __typename: 'Organization', name: string }, area: { __typename: 'Area', name: string }, budgetLine: { __typename: 'BudgetLine', name: string, code: string, fiscalYear: number }, balance: { __typename: 'Balance', grantedFen: number, reservedFen: number, consumedFen: number, leftFen: number }, lots: Array<{ __typename: 'FrameworkLot', id: string, units: number, unitPriceFen: number, unitsReserved: number, unitsUsed: number, unitsLeft: number, category: { __typename: 'Category', name: string }, area: { __typename: 'Area', name: string } }>, contracts: Array<{ __typename: 'Contract', id: string, title: string, number: string, status: ContractStatus, validUntil: string, provider: { __typename: 'Organization', name: string }, balance: { __typename: 'Balance', grantedFen: number, reservedFen: number, consumedFen: number, leftFen: number } }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> };

export type GovFrameworkQueryVariables = Exact<{
  id: string;
}>;


export type GovFrameworkQuery = { __typename: 'Query', node:
    | { __typename: 'Acceptance' }
    | { __typename: 'AcceptanceOpinion' }
    | { __typename: 'Admission' }
    | { __typename: 'Anchor' }
    | { __typename: 'Appointment' }
    | { __typename: 'Appraisal' }
    | { __typename: 'Area' }
    | { __typename: 'Award' }
    | { __typename: 'Booking' }
    | { __typename: 'BudgetLine' }
    | { __typename: 'Category' }
    | { __typename: 'Challenge' }
    | { __typename: 'Complaint' }
    | { __typename: 'Consultation' }
    | { __typename: 'ConsultationComment' }
    | { __typename: 'Contact' }
    | { __typename: 'Contract' }
    | { __typename: 'ContractLot' }
    | { __typename: 'ContractVersion' }
    | { __typename: 'CreditEvent' }
    | { __typename: 'CustodianKey' }
    | { __typename: 'Entitlement' }
    | { __typename: 'Entry' }
    | { __typename: 'Framework', id: string, version: number, title: string, status: FrameworkStatus, open: boolean, totalFen: number, validFrom: string, validUntil: string, reason: string, tender: { __typename: 'Tender', id: string, title: string } | null, buyer: { __typename: 'Organization', name: string }, area: { __typename: 'Area', name: string }, budgetLine: { __typename: 'BudgetLine', name: string, code: string, fiscalYear: number }, balance: { __typename: 'Balance', grantedFen: number, reservedFen: number, consumedFen: number, leftFen: number }, lots: Array<{ __typename: 'FrameworkLot', id: string, units: number, unitPriceFen: number, unitsReserved: number, unitsUsed: number, unitsLeft: number, category: { __typename: 'Category', name: string }, area: { __typename: 'Area', name: string } }>, contracts: Array<{ __typename: 'Contract', id: string, title: string, number: string, status: ContractStatus, validUntil: string, provider: { __typename: 'Organization', name: string }, balance: { __typename: 'Balance', grantedFen: number, reservedFen: number, consumedFen: number, leftFen: number } }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> }
    | { __typename: 'FrameworkLot' }
    | { __typename: 'GroupSession' }
    | { __typename: 'Guarantee' }
    | { __typename: 'Hold' }
    | { __typename: 'Location' }
    | { __typename: 'Milestone' }
    | { __typename: 'Notice' }
    | { __typename: 'Offering' }
    | { __typename: 'Organization' }
    | { __typename: 'Payment' }
    | { __typename: 'PaymentRequest' }
    | { __typename: 'PerformanceEvaluation' }
    | { __typename: 'Person' }
    | { __typename: 'Policy' }
    | { __typename: 'Pool' }
    | { __typename: 'Programme' }
    | { __typename: 'Project' }
    | { __typename: 'ProxyGrant' }
    | { __typename: 'Question' }
    | { __typename: 'Requirement' }
    | { __typename: 'Shift' }
    | { __typename: 'Statement' }
    | { __typename: 'StatementLine' }
    | { __typename: 'Stay' }
    | { __typename: 'Survey' }
    | { __typename: 'Tender' }
    | { __typename: 'TenderDocument' }
    | { __typename: 'TenderLot' }
    | { __typename: 'Visit' }
    | { __typename: 'Worker' }
    | { __typename: 'WorkerCredential' }
   | null };

export type GovFrameworkTerminateMutationVariables = Exact<{
  input: FrameworkTerminateInput;
}>;


export type GovFrameworkTerminateMutation = { __typename: 'Mutation', frameworkTerminate: { __typename: 'FrameworkTerminatePayload', framework: { __typename: 'Framework', id: string, version: number, title: string, status: FrameworkStatus, open: boolean, totalFen: number, validFrom: string, validUntil: string, reason: string, tender: { __typename: 'Tender', id: string, title: string } | null, buyer: { __typename: 'Organization', name: string }, area: { __typename: 'Area', name: string }, budgetLine: { __typename: 'BudgetLine', name: string, code: string, fiscalYear: number }, balance: { __typename: 'Balance', grantedFen: number, reservedFen: number, consumedFen: number, leftFen: number }, lots: Array<{ __typename: 'FrameworkLot', id: string, units: number, unitPriceFen: number, unitsReserved: number, unitsUsed: number, unitsLeft: number, category: { __typename: 'Category', name: string }, area: { __typename: 'Area', name: string } }>, contracts: Array<{ __typename: 'Contract', id: string, title: string, number: string, status: ContractStatus, validUntil: string, provider: { __typename: 'Organization', name: string }, balance: { __typename: 'Balance', grantedFen: number, reservedFen: number, consumedFen: number, leftFen: number } }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovOrganizationsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type GovOrganizationsQuery = { __typename: 'Query', organizations: { __typename: 'OrganizationConnection', edges: Array<{ __typename: 'OrganizationEdge', node: { __typename: 'Organization', id: string, name: string, kind: OrganizationKind } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type GovCategoriesQueryVariables = Exact<{ [key: string]: never; }>;


export type GovCategoriesQuery = { __typename: 'Query', categories: Array<{ __typename: 'Category', id: string, name: string, panel: Panel }> };

export type GovActorQueryVariables = Exact<{
  id: string;
}>;


export type GovActorQuery = { __typename: 'Query', node:
    | { __typename: 'Acceptance' }
    | { __typename: 'AcceptanceOpinion' }
    | { __typename: 'Admission' }
    | { __typename: 'Anchor' }
    | { __typename: 'Appointment' }
    | { __typename: 'Appraisal' }
    | { __typename: 'Area' }
    | { __typename: 'Award' }
    | { __typename: 'Booking' }
    | { __typename: 'BudgetLine' }
    | { __typename: 'Category' }
    | { __typename: 'Challenge' }
    | { __typename: 'Complaint' }
    | { __typename: 'Consultation' }
    | { __typename: 'ConsultationComment' }
    | { __typename: 'Contact' }
    | { __typename: 'Contract' }
    | { __typename: 'ContractLot' }
    | { __typename: 'ContractVersion' }
    | { __typename: 'CreditEvent' }
    | { __typename: 'CustodianKey' }
    | { __typename: 'Entitlement' }
    | { __typename: 'Entry' }
    | { __typename: 'Framework' }
    | { __typename: 'FrameworkLot' }
    | { __typename: 'GroupSession' }
    | { __typename: 'Guarantee' }
    | { __typename: 'Hold' }
    | { __typename: 'Location' }
    | { __typename: 'Milestone' }
    | { __typename: 'Notice' }
    | { __typename: 'Offering' }
    | { __typename: 'Organization' }
    | { __typename: 'Payment' }
    | { __typename: 'PaymentRequest' }
    | { __typename: 'PerformanceEvaluation' }
    | { __typename: 'Person', id: string, name: string }
    | { __typename: 'Policy' }
    | { __typename: 'Pool' }
    | { __typename: 'Programme' }
    | { __typename: 'Project' }
    | { __typename: 'ProxyGrant' }
    | { __typename: 'Question' }
    | { __typename: 'Requirement' }
    | { __typename: 'Shift' }
    | { __typename: 'Statement' }
    | { __typename: 'StatementLine' }
    | { __typename: 'Stay' }
    | { __typename: 'Survey' }
    | { __typename: 'Tender' }
    | { __typename: 'TenderDocument' }
    | { __typename: 'TenderLot' }
    | { __typename: 'Visit' }
    | { __typename: 'Worker' }
    | { __typename: 'WorkerCredential' }
   | null, appointments: { __typename: 'AppointmentConnection', edges: Array<{ __typename: 'AppointmentEdge', node: { __typename: 'Appointment', id: string, personName: string, post: Post } }> } };

export type GovPeopleQueryVariables = Exact<{
  filter?: PersonFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type GovPeopleQuery = { __typename: 'Query', people: { __typename: 'PersonConnection', edges: Array<{ __typename: 'PersonEdge', node: { __typename: 'Person', id: string, name: string, phone: string | null, area: { __typename: 'Area', name: string } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type GovOfficialsQueryVariables = Exact<{
  areaId: string;
  posts: Array<Post> | Post;
}>;


export type GovOfficialsQuery = { __typename: 'Query', officials: Array<{ __typename: 'Official', personId: string, name: string, post: Post }> };

export type GovOwnKeyFragment = { __typename: 'CustodianKey', id: string, publicKey: string, createdAt: string, revokedAt: string | null, mine: boolean, organization: { __typename: 'Organization', id: string, name: string } };

export type GovOwnKeysQueryVariables = Exact<{
  organizationId: string;
  first: number;
  after?: string | null | undefined;
}>;


export type GovOwnKeysQuery = { __typename: 'Query', custodianKeys: { __typename: 'CustodianKeyConnection', edges: Array<{ __typename: 'CustodianKeyEdge', node: { __typename: 'CustodianKey', id: string, publicKey: string, createdAt: string, revokedAt: string | null, mine: boolean, organization: { __typename: 'Organization', id: string, name: string } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type GovKeyTendersQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type GovKeyTendersQuery = { __typename: 'Query', tenders: { __typename: 'TenderConnection', edges: Array<{ __typename: 'TenderEdge', node: { __typename: 'Tender', id: string, title: string, number: string | null, status: TenderStatus, threshold: number, deadlineAt: string | null, openingUntil: string | null, custodians: Array<{ __typename: 'TenderCustodian', keyId: string }> } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type GovSharesQueryVariables = Exact<{
  tenderId: string;
  custodianKeyId: string;
}>;


export type GovSharesQuery = { __typename: 'Query', shareBlobs: Array<{ __typename: 'ShareBlob', envelopeId: string, lotId: string, kind: EnvelopeKind, open: boolean, head: string, releasedAt: string | null }> };

export type GovKeyTenderQueryVariables = Exact<{
  id: string;
}>;


export type GovKeyTenderQuery = { __typename: 'Query', node:
    | { __typename: 'Acceptance' }
    | { __typename: 'AcceptanceOpinion' }
    | { __typename: 'Admission' }
    | { __typename: 'Anchor' }
    | { __typename: 'Appointment' }
    | { __typename: 'Appraisal' }
    | { __typename: 'Area' }
    | { __typename: 'Award' }
    | { __typename: 'Booking' }
    | { __typename: 'BudgetLine' }
    | { __typename: 'Category' }
    | { __typename: 'Challenge' }
    | { __typename: 'Complaint' }
    | { __typename: 'Consultation' }
    | { __typename: 'ConsultationComment' }
    | { __typename: 'Contact' }
    | { __typename: 'Contract' }
    | { __typename: 'ContractLot' }
    | { __typename: 'ContractVersion' }
    | { __typename: 'CreditEvent' }
    | { __typename: 'CustodianKey' }
    | { __typename: 'Entitlement' }
    | { __typename: 'Entry' }
    | { __typename: 'Framework' }
    | { __typename: 'FrameworkLot' }
    | { __typename: 'GroupSession' }
    | { __typename: 'Guarantee' }
    | { __typename: 'Hold' }
    | { __typename: 'Location' }
    | { __typename: 'Milestone' }
    | { __typename: 'Notice' }
    | { __typename: 'Offering' }
    | { __typename: 'Organization' }
    | { __typename: 'Payment' }
    | { __typename: 'PaymentRequest' }
    | { __typename: 'PerformanceEvaluation' }
    | { __typename: 'Person' }
    | { __typename: 'Policy' }
    | { __typename: 'Pool' }
    | { __typename: 'Programme' }
    | { __typename: 'Project' }
    | { __typename: 'ProxyGrant' }
    | { __typename: 'Question' }
    | { __typename: 'Requirement' }
    | { __typename: 'Shift' }
    | { __typename: 'Statement' }
    | { __typename: 'StatementLine' }
    | { __typename: 'Stay' }
    | { __typename: 'Survey' }
    | { __typename: 'Tender', id: string, title: string, number: string | null, status: TenderStatus, threshold: number, deadlineAt: string | null, openingUntil: string | null, lots: Array<{ __typename: 'TenderLot', id: string, title: string }>, custodians: Array<{ __typename: 'TenderCustodian', keyId: string, publicKey: string, organization: { __typename: 'Organization', name: string } }> }
    | { __typename: 'TenderDocument' }
    | { __typename: 'TenderLot' }
    | { __typename: 'Visit' }
    | { __typename: 'Worker' }
    | { __typename: 'WorkerCredential' }
   | null };

export type GovCustodianKeySaveMutationVariables = Exact<{
  input: CustodianKeySaveInput;
}>;


export type GovCustodianKeySaveMutation = { __typename: 'Mutation', custodianKeySave: { __typename: 'CustodianKeySavePayload', custodianKey: { __typename: 'CustodianKey', id: string, publicKey: string, createdAt: string, revokedAt: string | null, mine: boolean, organization: { __typename: 'Organization', id: string, name: string } } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovCustodianKeyRevokeMutationVariables = Exact<{
  input: CustodianKeyRevokeInput;
}>;


export type GovCustodianKeyRevokeMutation = { __typename: 'Mutation', custodianKeyRevoke: { __typename: 'CustodianKeyRevokePayload', custodianKey: { __typename: 'CustodianKey', id: string, publicKey: string, createdAt: string, revokedAt: string | null, mine: boolean, organization: { __typename: 'Organization', id: string, name: string } } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovShareReleaseMutationVariables = Exact<{
  input: ShareReleaseInput;
}>;


export type GovShareReleaseMutation = { __typename: 'Mutation', shareRelease: { __typename: 'ShareReleasePayload', outcome: { __typename: 'ReleaseOutcome', bidId: string, status: BidStatus, problem: string } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovMyOpinionsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type GovMyOpinionsQuery = { __typename: 'Query', myOpinions: { __typename: 'AcceptanceOpinionConnection', edges: Array<{ __typename: 'AcceptanceOpinionEdge', node: { __typename: 'AcceptanceOpinion', id: string, version: number, evidence: string, personName: string | null, recipient: boolean, position: number, answer: OpinionAnswer | null, body: string, givenAt: string | null, milestone: { __typename: 'Milestone', id: string, title: string, contract: { __typename: 'Contract', title: string, provider: { __typename: 'Organization', name: string } } } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type GovOpinionGiveMutationVariables = Exact<{
  input: OpinionGiveInput;
}>;


export type GovOpinionGiveMutation = { __typename: 'Mutation', opinionGive: { __typename: 'OpinionGivePayload', opinion: { __typename: 'AcceptanceOpinion', id: string, version: number, answer: OpinionAnswer | null, body: string, givenAt: string | null } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovPanelTendersQueryVariables = Exact<{
  filter?: TenderFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type GovPanelTendersQuery = { __typename: 'Query', tenders: { __typename: 'TenderConnection', edges: Array<{ __typename: 'TenderEdge', node: { __typename: 'Tender', id: string, title: string, number: string | null, status: TenderStatus, method: ProcurementMethod, deadlineAt: string | null, area: { __typename: 'Area', name: string } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type GovAskedFragment = { __typename: 'PaymentRequest', id: string, version: number, kind: PaymentRequestKind, acceptedFen: number, deductionFen: number, recoveredFen: number, retainedFen: number, amountFen: number, invoiceNumber: string, invoicedOn: string, status: PaymentRequestStatus, reason: string, reference: string | null, paidOn: string | null, dueAt: string, daysLate: number, createdAt: string, contract: { __typename: 'Contract', id: string, title: string, number: string, provider: { __typename: 'Organization', name: string }, buyer: { __typename: 'Organization', name: string } }, milestone: { __typename: 'Milestone', id: string, title: string } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> };

export type GovPaymentRequestsQueryVariables = Exact<{
  filter?: PaymentRequestFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type GovPaymentRequestsQuery = { __typename: 'Query', paymentRequests: { __typename: 'PaymentRequestConnection', edges: Array<{ __typename: 'PaymentRequestEdge', node: { __typename: 'PaymentRequest', id: string, version: number, kind: PaymentRequestKind, acceptedFen: number, deductionFen: number, recoveredFen: number, retainedFen: number, amountFen: number, invoiceNumber: string, invoicedOn: string, status: PaymentRequestStatus, reason: string, reference: string | null, paidOn: string | null, dueAt: string, daysLate: number, createdAt: string, contract: { __typename: 'Contract', id: string, title: string, number: string, provider: { __typename: 'Organization', name: string }, buyer: { __typename: 'Organization', name: string } }, milestone: { __typename: 'Milestone', id: string, title: string } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type GovPaymentApproveMutationVariables = Exact<{
  input: PaymentApproveInput;
}>;


export type GovPaymentApproveMutation = { __typename: 'Mutation', paymentApprove: { __typename: 'PaymentApprovePayload', paymentRequest: { __typename: 'PaymentRequest', id: string, version: number, kind: PaymentRequestKind, acceptedFen: number, deductionFen: number, recoveredFen: number, retainedFen: number, amountFen: number, invoiceNumber: string, invoicedOn: string, status: PaymentRequestStatus, reason: string, reference: string | null, paidOn: string | null, dueAt: string, daysLate: number, createdAt: string, contract: { __typename: 'Contract', id: string, title: string, number: string, provider: { __typename: 'Organization', name: string }, buyer: { __typename: 'Organization', name: string } }, milestone: { __typename: 'Milestone', id: string, title: string } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovPaymentReturnMutationVariables = Exact<{
  input: PaymentReturnInput;
}>;


export type GovPaymentReturnMutation = { __typename: 'Mutation', paymentReturn: { __typename: 'PaymentReturnPayload', paymentRequest: { __typename: 'PaymentRequest', id: string, version: number, kind: PaymentRequestKind, acceptedFen: number, deductionFen: number, recoveredFen: number, retainedFen: number, amountFen: number, invoiceNumber: string, invoicedOn: string, status: PaymentRequestStatus, reason: string, reference: string | null, paidOn: string | null, dueAt: string, daysLate: number, createdAt: string, contract: { __typename: 'Contract', id: string, title: string, number: string, provider: { __typename: 'Organization', name: string }, buyer: { __typename: 'Organization', name: string } }, milestone: { __typename: 'Milestone', id: string, title: string } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovPaymentSendMutationVariables = Exact<{
  input: PaymentSendInput;
}>;


export type GovPaymentSendMutation = { __typename: 'Mutation', paymentSend: { __typename: 'PaymentSendPayload', paymentRequest: { __typename: 'PaymentRequest', id: string, version: number, kind: PaymentRequestKind, acceptedFen: number, deductionFen: number, recoveredFen: number, retainedFen: number, amountFen: number, invoiceNumber: string, invoicedOn: string, status: PaymentRequestStatus, reason: string, reference: string | null, paidOn: string | null, dueAt: string, daysLate: number, createdAt: string, contract: { __typename: 'Contract', id: string, title: string, number: string, provider: { __typename: 'Organization', name: string }, buyer: { __typename: 'Organization', name: string } }, milestone: { __typename: 'Milestone', id: string, title: string } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovPaymentRecordMutationVariables = Exact<{
  input: PaymentRecordInput;
}>;


export type GovPaymentRecordMutation = { __typename: 'Mutation', paymentRecord: { __typename: 'PaymentRecordPayload', paymentRequest: { __typename: 'PaymentRequest', id: string, version: number, kind: PaymentRequestKind, acceptedFen: number, deductionFen: number, recoveredFen: number, retainedFen: number, amountFen: number, invoiceNumber: string, invoicedOn: string, status: PaymentRequestStatus, reason: string, reference: string | null, paidOn: string | null, dueAt: string, daysLate: number, createdAt: string, contract: { __typename: 'Contract', id: string, title: string, number: string, provider: { __typename: 'Organization', name: string }, buyer: { __typename: 'Organization', name: string } }, milestone: { __typename: 'Milestone', id: string, title: string } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovPoliciesQueryVariables = Exact<{
  kind?: PolicyKind | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type GovPoliciesQuery = { __typename: 'Query', policies: { __typename: 'PolicyConnection', edges: Array<{ __typename: 'PolicyEdge', node: { __typename: 'Policy', id: string, kind: PolicyKind, code: string, number: number, title: string, citation: string, validFrom: string, validUntil: string | null, body: { [key: string]: unknown } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type GovAppointmentsQueryVariables = Exact<{
  personId?: string | null | undefined;
  organizationId?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type GovAppointmentsQuery = { __typename: 'Query', appointments: { __typename: 'AppointmentConnection', edges: Array<{ __typename: 'AppointmentEdge', node: { __typename: 'Appointment', id: string, personName: string, post: Post, from: string, until: string | null, area: { __typename: 'Area', name: string }, organization: { __typename: 'Organization', id: string, name: string } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type GovAppointmentMakeMutationVariables = Exact<{
  input: AppointmentMakeInput;
}>;


export type GovAppointmentMakeMutation = { __typename: 'Mutation', appointmentMake: { __typename: 'AppointmentMakePayload', appointment: { __typename: 'Appointment', id: string } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovAppointmentEndMutationVariables = Exact<{
  input: AppointmentEndInput;
}>;


export type GovAppointmentEndMutation = { __typename: 'Mutation', appointmentEnd: { __typename: 'AppointmentEndPayload', appointment: { __typename: 'Appointment', id: string, until: string | null } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovProxyGrantNowFragment = { __typename: 'ProxyGrant', id: string, version: number, status: ProxyStatus, evidence: ProxyEvidence, from: string, until: string, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> };

export type GovProxyGrantsQueryVariables = Exact<{
  elderId?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type GovProxyGrantsQuery = { __typename: 'Query', proxyGrants: { __typename: 'ProxyGrantConnection', edges: Array<{ __typename: 'ProxyGrantEdge', node: { __typename: 'ProxyGrant', elderName: string, proxyName: string, scopes: Array<ProxyScope>, createdAt: string, id: string, version: number, status: ProxyStatus, evidence: ProxyEvidence, from: string, until: string, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type GovProxyInviteMutationVariables = Exact<{
  input: ProxyInviteInput;
}>;


export type GovProxyInviteMutation = { __typename: 'Mutation', proxyInvite: { __typename: 'ProxyInvitePayload', proxyGrant: { __typename: 'ProxyGrant', id: string, version: number, status: ProxyStatus, evidence: ProxyEvidence, from: string, until: string, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovProxyConfirmMutationVariables = Exact<{
  input: ProxyConfirmInput;
}>;


export type GovProxyConfirmMutation = { __typename: 'Mutation', proxyConfirm: { __typename: 'ProxyConfirmPayload', proxyGrant: { __typename: 'ProxyGrant', id: string, version: number, status: ProxyStatus, evidence: ProxyEvidence, from: string, until: string, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovProxySuspendMutationVariables = Exact<{
  input: ProxySuspendInput;
}>;


export type GovProxySuspendMutation = { __typename: 'Mutation', proxySuspend: { __typename: 'ProxySuspendPayload', proxyGrant: { __typename: 'ProxyGrant', id: string, version: number, status: ProxyStatus, evidence: ProxyEvidence, from: string, until: string, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovProxyRevokeMutationVariables = Exact<{
  input: ProxyRevokeInput;
}>;


export type GovProxyRevokeMutation = { __typename: 'Mutation', proxyRevoke: { __typename: 'ProxyRevokePayload', proxyGrant: { __typename: 'ProxyGrant', id: string, version: number, status: ProxyStatus, evidence: ProxyEvidence, from: string, until: string, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovProgrammesQueryVariables = Exact<{
  on?: string | null | undefined;
}>;


export type GovProgrammesQuery = { __typename: 'Query', programmes: Array<{ __typename: 'Programme', id: string, code: string, number: number, name: string, status: ProgrammeStatus, payer: Payer, rateBp: number, capVisitFen: number, capMonthFen: number, minAge: number, careLevels: Array<CareLevel>, lowIncomeOnly: boolean, livingAloneOnly: boolean, excludedBy: Array<string>, validFrom: string, validUntil: string, citation: string, area: { __typename: 'Area', id: string, name: string }, categories: Array<{ __typename: 'Category', id: string, name: string }> }> };

export type GovPoolsQueryVariables = Exact<{
  areaId?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type GovPoolsQuery = { __typename: 'Query', pools: { __typename: 'PoolConnection', edges: Array<{ __typename: 'PoolEdge', node: { __typename: 'Pool', id: string, programmeCode: string, area: { __typename: 'Area', id: string, name: string, level: AreaLevel, path: string }, budgetLine: { __typename: 'BudgetLine', id: string, name: string, code: string, fiscalYear: number } | null, balance: { __typename: 'Balance', grantedFen: number, reservedFen: number, consumedFen: number, leftFen: number } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type GovPoolGrantMutationVariables = Exact<{
  input: PoolGrantInput;
}>;


export type GovPoolGrantMutation = { __typename: 'Mutation', poolGrant: { __typename: 'PoolGrantPayload', pool: { __typename: 'Pool', id: string, balance: { __typename: 'Balance', grantedFen: number, reservedFen: number, consumedFen: number, leftFen: number } } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovForeignReleasesQueryVariables = Exact<{
  id: string;
}>;


export type GovForeignReleasesQuery = { __typename: 'Query', foreignReleases: Array<{ __typename: 'ForeignRelease', where: string, ocid: string, releaseId: string, ok: boolean, tags: Array<string>, title: string, buyer: string, madeAt: string | null, problems: Array<{ __typename: 'ForeignProblem', path: string, code: string, sentence: string, fatal: boolean }>, awards: Array<{ __typename: 'ForeignDeal', id: string, title: string, status: string, at: string | null, startOn: string | null, endOn: string | null, amountFen: number | null, suppliers: Array<string> }>, contracts: Array<{ __typename: 'ForeignDeal', id: string, title: string, status: string, at: string | null, startOn: string | null, endOn: string | null, amountFen: number | null, suppliers: Array<string> }> }> | null };

export type GovForeignDealFragment = { __typename: 'ForeignDeal', id: string, title: string, status: string, at: string | null, startOn: string | null, endOn: string | null, amountFen: number | null, suppliers: Array<string> };

export type GovTenderMirrorMutationVariables = Exact<{
  input: TenderMirrorInput;
}>;


export type GovTenderMirrorMutation = { __typename: 'Mutation', tenderMirror: { __typename: 'TenderMirrorPayload', contract: { __typename: 'Contract', id: string } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

type GovRefusal_QuoteChanged_Fragment = { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null };

type GovRefusal_RuleBroken_Fragment = { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null };

type GovRefusal_RuleError_Fragment = { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null };

type GovRefusal_SlotHeld_Fragment = { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null };

type GovRefusal_SlotTaken_Fragment = { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null };

type GovRefusal_StaleVersion_Fragment = { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null };

type GovRefusal_StockExhausted_Fragment = { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null };

export type GovRefusalFragment =
  | GovRefusal_QuoteChanged_Fragment
  | GovRefusal_RuleBroken_Fragment
  | GovRefusal_RuleError_Fragment
  | GovRefusal_SlotHeld_Fragment
  | GovRefusal_SlotTaken_Fragment
  | GovRefusal_StaleVersion_Fragment
  | GovRefusal_StockExhausted_Fragment
;

export type GovProjectsQueryVariables = Exact<{
  filter?: ProjectFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type GovProjectsQuery = { __typename: 'Query', projects: { __typename: 'ProjectConnection', edges: Array<{ __typename: 'ProjectEdge', node: { __typename: 'Project', id: string, title: string, status: ProjectStatus, estimateFen: number, method: ProcurementMethod, createdAt: string, buyer: { __typename: 'Organization', name: string }, category: { __typename: 'Category', name: string }, area: { __typename: 'Area', name: string }, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type GovRequirementFragment = { __typename: 'Requirement', id: string, number: number, hash: string, reviewNote: string, frozenAt: string | null, createdAt: string, warnings: Array<{ __typename: 'RequirementWarning', code: string, message: string, cite: string, justified: boolean }>, body: { __typename: 'RequirementBody', scope: string, termMonths: number, stability: Array<StabilityTest>, indicators: Array<{ __typename: 'Indicator', code: string, name: string, unit: string, compare: Comparison, target: string, method: string }>, items: Array<{ __typename: 'RequirementItem', title: string, units: number, unitPriceFen: number, category: { __typename: 'Category', id: string, name: string }, area: { __typename: 'Area', id: string, name: string } }>, acceptance: { __typename: 'AcceptancePlan', committee: number, recipients: boolean, stages: Array<{ __typename: 'AcceptanceStage', name: string, afterMonths: number, sharePercent: number }> }, justification: Array<{ __typename: 'Justification', code: string, reason: string }> } };

export type GovProjectNowFragment = { __typename: 'Project', id: string, version: number, status: ProjectStatus, title: string, purpose: string, estimateFen: number, method: ProcurementMethod, forResidents: boolean, negativeDenied: Array<string>, catalogueCode: string, ocid: string | null, intendedAt: string | null, intentWaiver: string, createdAt: string, buyer: { __typename: 'Organization', id: string, name: string }, category: { __typename: 'Category', id: string, name: string }, area: { __typename: 'Area', id: string, name: string }, budgetLine: { __typename: 'BudgetLine', id: string, code: string, name: string, fiscalYear: number, balance: { __typename: 'Balance', grantedFen: number, reservedFen: number, consumedFen: number, leftFen: number } }, requirements: Array<{ __typename: 'Requirement', id: string, number: number, hash: string, reviewNote: string, frozenAt: string | null, createdAt: string, warnings: Array<{ __typename: 'RequirementWarning', code: string, message: string, cite: string, justified: boolean }>, body: { __typename: 'RequirementBody', scope: string, termMonths: number, stability: Array<StabilityTest>, indicators: Array<{ __typename: 'Indicator', code: string, name: string, unit: string, compare: Comparison, target: string, method: string }>, items: Array<{ __typename: 'RequirementItem', title: string, units: number, unitPriceFen: number, category: { __typename: 'Category', id: string, name: string }, area: { __typename: 'Area', id: string, name: string } }>, acceptance: { __typename: 'AcceptancePlan', committee: number, recipients: boolean, stages: Array<{ __typename: 'AcceptanceStage', name: string, afterMonths: number, sharePercent: number }> }, justification: Array<{ __typename: 'Justification', code: string, reason: string }> } }>, surveys: Array<{ __typename: 'Survey', id: string, subject: string, kind: SurveyKind, summary: string, heldOn: string }>, consultations: Array<{ __typename: 'Consultation', id: string, number: number, question: string, opensAt: string, closesAt: string, open: boolean, area: { __typename: 'Area', name: string }, comments: { __typename: 'ConsultationCommentConnection', edges: Array<{ __typename: 'ConsultationCommentEdge', node: { __typename: 'ConsultationComment', id: string, body: string, answer: string, answeredAt: string | null, createdAt: string } }> } }>, notices: Array<{ __typename: 'Notice', id: string, kind: NoticeKind, title: string, publishedAt: string }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> };

export type GovProjectQueryVariables = Exact<{
  id: string;
}>;


export type GovProjectQuery = { __typename: 'Query', node:
    | { __typename: 'Acceptance' }
    | { __typename: 'AcceptanceOpinion' }
    | { __typename: 'Admission' }
    | { __typename: 'Anchor' }
    | { __typename: 'Appointment' }
    | { __typename: 'Appraisal' }
    | { __typename: 'Area' }
    | { __typename: 'Award' }
    | { __typename: 'Booking' }
    | { __typename: 'BudgetLine' }
    | { __typename: 'Category' }
    | { __typename: 'Challenge' }
    | { __typename: 'Complaint' }
    | { __typename: 'Consultation' }
    | { __typename: 'ConsultationComment' }
    | { __typename: 'Contact' }
    | { __typename: 'Contract' }
    | { __typename: 'ContractLot' }
    | { __typename: 'ContractVersion' }
    | { __typename: 'CreditEvent' }
    | { __typename: 'CustodianKey' }
    | { __typename: 'Entitlement' }
    | { __typename: 'Entry' }
    | { __typename: 'Framework' }
    | { __typename: 'FrameworkLot' }
    | { __typename: 'GroupSession' }
    | { __typename: 'Guarantee' }
    | { __typename: 'Hold' }
    | { __typename: 'Location' }
    | { __typename: 'Milestone' }
    | { __typename: 'Notice' }
    | { __typename: 'Offering' }
    | { __typename: 'Organization' }
    | { __typename: 'Payment' }
    | { __typename: 'PaymentRequest' }
    | { __typename: 'PerformanceEvaluation' }
    | { __typename: 'Person' }
    | { __typename: 'Policy' }
    | { __typename: 'Pool' }
    | { __typename: 'Programme' }
    | { __typename: 'Project', id: string, version: number, status: ProjectStatus, title: string, purpose: string, estimateFen: number, method: ProcurementMethod, forResidents: boolean, negativeDenied: Array<string>, catalogueCode: string, ocid: string | null, intendedAt: string | null, intentWaiver: string, createdAt: string, buyer: { __typename: 'Organization', id: string, name: string }, category: { __typename: 'Category', id: string, name: string }, area: { __typename: 'Area', id: string, name: string }, budgetLine: { __typename: 'BudgetLine', id: string, code: string, name: string, fiscalYear: number, balance: { __typename: 'Balance', grantedFen: number, reservedFen: number, consumedFen: number, leftFen: number } }, requirements: Array<{ __typename: 'Requirement', id: string, number: number, hash: string, reviewNote: string, frozenAt: string | null, createdAt: string, warnings: Array<{ __typename: 'RequirementWarning', code: string, message: string, cite: string, justified: boolean }>, body: { __typename: 'RequirementBody', scope: string, termMonths: number, stability: Array<StabilityTest>, indicators: Array<{ __typename: 'Indicator', code: string, name: string, unit: string, compare: Comparison, target: string, method: string }>, items: Array<{ __typename: 'RequirementItem', title: string, units: number, unitPriceFen: number, category: { __typename: 'Category', id: string, name: string }, area: { __typename: 'Area', id: string, name: string } }>, acceptance: { __typename: 'AcceptancePlan', committee: number, recipients: boolean, stages: Array<{ __typename: 'AcceptanceStage', name: string, afterMonths: number, sharePercent: number }> }, justification: Array<{ __typename: 'Justification', code: string, reason: string }> } }>, surveys: Array<{ __typename: 'Survey', id: string, subject: string, kind: SurveyKind, summary: string, heldOn: string }>, consultations: Array<{ __typename: 'Consultation', id: string, number: number, question: string, opensAt: string, closesAt: string, open: boolean, area: { __typename: 'Area', name: string }, comments: { __typename: 'ConsultationCommentConnection', edges: Array<{ __typename: 'ConsultationCommentEdge', node: { __typename: 'ConsultationComment', id: string, body: string, answer: string, answeredAt: string | null, createdAt: string } }> } }>, notices: Array<{ __typename: 'Notice', id: string, kind: NoticeKind, title: string, publishedAt: string }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> }
    | { __typename: 'ProxyGrant' }
    | { __typename: 'Question' }
    | { __typename: 'Requirement' }
    | { __typename: 'Shift' }
    | { __typename: 'Statement' }
    | { __typename: 'StatementLine' }
    | { __typename: 'Stay' }
    | { __typename: 'Survey' }
    | { __typename: 'Tender' }
    | { __typename: 'TenderDocument' }
    | { __typename: 'TenderLot' }
    | { __typename: 'Visit' }
    | { __typename: 'Worker' }
    | { __typename: 'WorkerCredential' }
   | null };

export type GovNegativeListQueryVariables = Exact<{ [key: string]: never; }>;


export type GovNegativeListQuery = { __typename: 'Query', negativeList: { __typename: 'NegativeList', cite: string, heads: Array<{ __typename: 'NegativeHead', code: string, name: string, nameEn: string }> } };

export type GovProjectSaveMutationVariables = Exact<{
  input: ProjectSaveInput;
}>;


export type GovProjectSaveMutation = { __typename: 'Mutation', projectSave: { __typename: 'ProjectSavePayload', project: { __typename: 'Project', id: string, version: number, status: ProjectStatus, title: string, purpose: string, estimateFen: number, method: ProcurementMethod, forResidents: boolean, negativeDenied: Array<string>, catalogueCode: string, ocid: string | null, intendedAt: string | null, intentWaiver: string, createdAt: string, buyer: { __typename: 'Organization', id: string, name: string }, category: { __typename: 'Category', id: string, name: string }, area: { __typename: 'Area', id: string, name: string }, budgetLine: { __typename: 'BudgetLine', id: string, code: string, name: string, fiscalYear: number, balance: { __typename: 'Balance', grantedFen: number, reservedFen: number, consumedFen: number, leftFen: number } }, requirements: Array<{ __typename: 'Requirement', id: string, number: number, hash: string, reviewNote: string, frozenAt: string | null, createdAt: string, warnings: Array<{ __typename: 'RequirementWarning', code: string, message: string, cite: string, justified: boolean }>, body: { __typename: 'RequirementBody', scope: string, termMonths: number, stability: Array<StabilityTest>, indicators: Array<{ __typename: 'Indicator', code: string, name: string, unit: string, compare: Comparison, target: string, method: string }>, items: Array<{ __typename: 'RequirementItem', title: string, units: number, unitPriceFen: number, category: { __typename: 'Category', id: string, name: string }, area: { __typename: 'Area', id: string, name: string } }>, acceptance: { __typename: 'AcceptancePlan', committee: number, recipients: boolean, stages: Array<{ __typename: 'AcceptanceStage', name: string, afterMonths: number, sharePercent: number }> }, justification: Array<{ __typename: 'Justification', code: string, reason: string }> } }>, surveys: Array<{ __typename: 'Survey', id: string, subject: string, kind: SurveyKind, summary: string, heldOn: string }>, consultations: Array<{ __typename: 'Consultation', id: string, number: number, question: string, opensAt: string, closesAt: string, open: boolean, area: { __typename: 'Area', name: string }, comments: { __typename: 'ConsultationCommentConnection', edges: Array<{ __typename: 'ConsultationCommentEdge', node: { __typename: 'ConsultationComment', id: string, body: string, answer: string, answeredAt: string | null, createdAt: string } }> } }>, notices: Array<{ __typename: 'Notice', id: string, kind: NoticeKind, title: string, publishedAt: string }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovProjectBudgetMutationVariables = Exact<{
  input: ProjectBudgetInput;
}>;


export type GovProjectBudgetMutation = { __typename: 'Mutation', projectBudget: { __typename: 'ProjectBudgetPayload', project: { __typename: 'Project', id: string, version: number, status: ProjectStatus, title: string, purpose: string, estimateFen: number, method: ProcurementMethod, forResidents: boolean, negativeDenied: Array<string>, catalogueCode: string, ocid: string | null, intendedAt: string | null, intentWaiver: string, createdAt: string, buyer: { __typename: 'Organization', id: string, name: string }, category: { __typename: 'Category', id: string, name: string }, area: { __typename: 'Area', id: string, name: string }, budgetLine: { __typename: 'BudgetLine', id: string, code: string, name: string, fiscalYear: number, balance: { __typename: 'Balance', grantedFen: number, reservedFen: number, consumedFen: number, leftFen: number } }, requirements: Array<{ __typename: 'Requirement', id: string, number: number, hash: string, reviewNote: string, frozenAt: string | null, createdAt: string, warnings: Array<{ __typename: 'RequirementWarning', code: string, message: string, cite: string, justified: boolean }>, body: { __typename: 'RequirementBody', scope: string, termMonths: number, stability: Array<StabilityTest>, indicators: Array<{ __typename: 'Indicator', code: string, name: string, unit: string, compare: Comparison, target: string, method: string }>, items: Array<{ __typename: 'RequirementItem', title: string, units: number, unitPriceFen: number, category: { __typename: 'Category', id: string, name: string }, area: { __typename: 'Area', id: string, name: string } }>, acceptance: { __typename: 'AcceptancePlan', committee: number, recipients: boolean, stages: Array<{ __typename: 'AcceptanceStage', name: string, afterMonths: number, sharePercent: number }> }, justification: Array<{ __typename: 'Justification', code: string, reason: string }> } }>, surveys: Array<{ __typename: 'Survey', id: string, subject: string, kind: SurveyKind, summary: string, heldOn: string }>, consultations: Array<{ __typename: 'Consultation', id: string, number: number, question: string, opensAt: string, closesAt: string, open: boolean, area: { __typename: 'Area', name: string }, comments: { __typename: 'ConsultationCommentConnection', edges: Array<{ __typename: 'ConsultationCommentEdge', node: { __typename: 'ConsultationComment', id: string, body: string, answer: string, answeredAt: string | null, createdAt: string } }> } }>, notices: Array<{ __typename: 'Notice', id: string, kind: NoticeKind, title: string, publishedAt: string }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovProjectCancelMutationVariables = Exact<{
  input: ProjectCancelInput;
}>;


export type GovProjectCancelMutation = { __typename: 'Mutation', projectCancel: { __typename: 'ProjectCancelPayload', project: { __typename: 'Project', id: string, version: number, status: ProjectStatus, title: string, purpose: string, estimateFen: number, method: ProcurementMethod, forResidents: boolean, negativeDenied: Array<string>, catalogueCode: string, ocid: string | null, intendedAt: string | null, intentWaiver: string, createdAt: string, buyer: { __typename: 'Organization', id: string, name: string }, category: { __typename: 'Category', id: string, name: string }, area: { __typename: 'Area', id: string, name: string }, budgetLine: { __typename: 'BudgetLine', id: string, code: string, name: string, fiscalYear: number, balance: { __typename: 'Balance', grantedFen: number, reservedFen: number, consumedFen: number, leftFen: number } }, requirements: Array<{ __typename: 'Requirement', id: string, number: number, hash: string, reviewNote: string, frozenAt: string | null, createdAt: string, warnings: Array<{ __typename: 'RequirementWarning', code: string, message: string, cite: string, justified: boolean }>, body: { __typename: 'RequirementBody', scope: string, termMonths: number, stability: Array<StabilityTest>, indicators: Array<{ __typename: 'Indicator', code: string, name: string, unit: string, compare: Comparison, target: string, method: string }>, items: Array<{ __typename: 'RequirementItem', title: string, units: number, unitPriceFen: number, category: { __typename: 'Category', id: string, name: string }, area: { __typename: 'Area', id: string, name: string } }>, acceptance: { __typename: 'AcceptancePlan', committee: number, recipients: boolean, stages: Array<{ __typename: 'AcceptanceStage', name: string, afterMonths: number, sharePercent: number }> }, justification: Array<{ __typename: 'Justification', code: string, reason: string }> } }>, surveys: Array<{ __typename: 'Survey', id: string, subject: string, kind: SurveyKind, summary: string, heldOn: string }>, consultations: Array<{ __typename: 'Consultation', id: string, number: number, question: string, opensAt: string, closesAt: string, open: boolean, area: { __typename: 'Area', name: string }, comments: { __typename: 'ConsultationCommentConnection', edges: Array<{ __typename: 'ConsultationCommentEdge', node: { __typename: 'ConsultationComment', id: string, body: string, answer: string, answeredAt: string | null, createdAt: string } }> } }>, notices: Array<{ __typename: 'Notice', id: string, kind: NoticeKind, title: string, publishedAt: string }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovRequirementSaveMutationVariables = Exact<{
  input: RequirementSaveInput;
}>;


export type GovRequirementSaveMutation = { __typename: 'Mutation', requirementSave: { __typename: 'RequirementSavePayload', project: { __typename: 'Project', id: string, version: number, status: ProjectStatus, title: string, purpose: string, estimateFen: number, method: ProcurementMethod, forResidents: boolean, negativeDenied: Array<string>, catalogueCode: string, ocid: string | null, intendedAt: string | null, intentWaiver: string, createdAt: string, buyer: { __typename: 'Organization', id: string, name: string }, category: { __typename: 'Category', id: string, name: string }, area: { __typename: 'Area', id: string, name: string }, budgetLine: { __typename: 'BudgetLine', id: string, code: string, name: string, fiscalYear: number, balance: { __typename: 'Balance', grantedFen: number, reservedFen: number, consumedFen: number, leftFen: number } }, requirements: Array<{ __typename: 'Requirement', id: string, number: number, hash: string, reviewNote: string, frozenAt: string | null, createdAt: string, warnings: Array<{ __typename: 'RequirementWarning', code: string, message: string, cite: string, justified: boolean }>, body: { __typename: 'RequirementBody', scope: string, termMonths: number, stability: Array<StabilityTest>, indicators: Array<{ __typename: 'Indicator', code: string, name: string, unit: string, compare: Comparison, target: string, method: string }>, items: Array<{ __typename: 'RequirementItem', title: string, units: number, unitPriceFen: number, category: { __typename: 'Category', id: string, name: string }, area: { __typename: 'Area', id: string, name: string } }>, acceptance: { __typename: 'AcceptancePlan', committee: number, recipients: boolean, stages: Array<{ __typename: 'AcceptanceStage', name: string, afterMonths: number, sharePercent: number }> }, justification: Array<{ __typename: 'Justification', code: string, reason: string }> } }>, surveys: Array<{ __typename: 'Survey', id: string, subject: string, kind: SurveyKind, summary: string, heldOn: string }>, consultations: Array<{ __typename: 'Consultation', id: string, number: number, question: string, opensAt: string, closesAt: string, open: boolean, area: { __typename: 'Area', name: string }, comments: { __typename: 'ConsultationCommentConnection', edges: Array<{ __typename: 'ConsultationCommentEdge', node: { __typename: 'ConsultationComment', id: string, body: string, answer: string, answeredAt: string | null, createdAt: string } }> } }>, notices: Array<{ __typename: 'Notice', id: string, kind: NoticeKind, title: string, publishedAt: string }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovSurveyRecordMutationVariables = Exact<{
  input: SurveyRecordInput;
}>;


export type GovSurveyRecordMutation = { __typename: 'Mutation', surveyRecord: { __typename: 'SurveyRecordPayload', project: { __typename: 'Project', id: string, version: number, status: ProjectStatus, title: string, purpose: string, estimateFen: number, method: ProcurementMethod, forResidents: boolean, negativeDenied: Array<string>, catalogueCode: string, ocid: string | null, intendedAt: string | null, intentWaiver: string, createdAt: string, buyer: { __typename: 'Organization', id: string, name: string }, category: { __typename: 'Category', id: string, name: string }, area: { __typename: 'Area', id: string, name: string }, budgetLine: { __typename: 'BudgetLine', id: string, code: string, name: string, fiscalYear: number, balance: { __typename: 'Balance', grantedFen: number, reservedFen: number, consumedFen: number, leftFen: number } }, requirements: Array<{ __typename: 'Requirement', id: string, number: number, hash: string, reviewNote: string, frozenAt: string | null, createdAt: string, warnings: Array<{ __typename: 'RequirementWarning', code: string, message: string, cite: string, justified: boolean }>, body: { __typename: 'RequirementBody', scope: string, termMonths: number, stability: Array<StabilityTest>, indicators: Array<{ __typename: 'Indicator', code: string, name: string, unit: string, compare: Comparison, target: string, method: string }>, items: Array<{ __typename: 'RequirementItem', title: string, units: number, unitPriceFen: number, category: { __typename: 'Category', id: string, name: string }, area: { __typename: 'Area', id: string, name: string } }>, acceptance: { __typename: 'AcceptancePlan', committee: number, recipients: boolean, stages: Array<{ __typename: 'AcceptanceStage', name: string, afterMonths: number, sharePercent: number }> }, justification: Array<{ __typename: 'Justification', code: string, reason: string }> } }>, surveys: Array<{ __typename: 'Survey', id: string, subject: string, kind: SurveyKind, summary: string, heldOn: string }>, consultations: Array<{ __typename: 'Consultation', id: string, number: number, question: string, opensAt: string, closesAt: string, open: boolean, area: { __typename: 'Area', name: string }, comments: { __typename: 'ConsultationCommentConnection', edges: Array<{ __typename: 'ConsultationCommentEdge', node: { __typename: 'ConsultationComment', id: string, body: string, answer: string, answeredAt: string | null, createdAt: string } }> } }>, notices: Array<{ __typename: 'Notice', id: string, kind: NoticeKind, title: string, publishedAt: string }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovConsultationOpenMutationVariables = Exact<{
  input: ConsultationOpenInput;
}>;


export type GovConsultationOpenMutation = { __typename: 'Mutation', consultationOpen: { __typename: 'ConsultationOpenPayload', project: { __typename: 'Project', id: string, version: number, status: ProjectStatus, title: string, purpose: string, estimateFen: number, method: ProcurementMethod, forResidents: boolean, negativeDenied: Array<string>, catalogueCode: string, ocid: string | null, intendedAt: string | null, intentWaiver: string, createdAt: string, buyer: { __typename: 'Organization', id: string, name: string }, category: { __typename: 'Category', id: string, name: string }, area: { __typename: 'Area', id: string, name: string }, budgetLine: { __typename: 'BudgetLine', id: string, code: string, name: string, fiscalYear: number, balance: { __typename: 'Balance', grantedFen: number, reservedFen: number, consumedFen: number, leftFen: number } }, requirements: Array<{ __typename: 'Requirement', id: string, number: number, hash: string, reviewNote: string, frozenAt: string | null, createdAt: string, warnings: Array<{ __typename: 'RequirementWarning', code: string, message: string, cite: string, justified: boolean }>, body: { __typename: 'RequirementBody', scope: string, termMonths: number, stability: Array<StabilityTest>, indicators: Array<{ __typename: 'Indicator', code: string, name: string, unit: string, compare: Comparison, target: string, method: string }>, items: Array<{ __typename: 'RequirementItem', title: string, units: number, unitPriceFen: number, category: { __typename: 'Category', id: string, name: string }, area: { __typename: 'Area', id: string, name: string } }>, acceptance: { __typename: 'AcceptancePlan', committee: number, recipients: boolean, stages: Array<{ __typename: 'AcceptanceStage', name: string, afterMonths: number, sharePercent: number }> }, justification: Array<{ __typename: 'Justification', code: string, reason: string }> } }>, surveys: Array<{ __typename: 'Survey', id: string, subject: string, kind: SurveyKind, summary: string, heldOn: string }>, consultations: Array<{ __typename: 'Consultation', id: string, number: number, question: string, opensAt: string, closesAt: string, open: boolean, area: { __typename: 'Area', name: string }, comments: { __typename: 'ConsultationCommentConnection', edges: Array<{ __typename: 'ConsultationCommentEdge', node: { __typename: 'ConsultationComment', id: string, body: string, answer: string, answeredAt: string | null, createdAt: string } }> } }>, notices: Array<{ __typename: 'Notice', id: string, kind: NoticeKind, title: string, publishedAt: string }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovConsultationCloseMutationVariables = Exact<{
  input: ConsultationCloseInput;
}>;


export type GovConsultationCloseMutation = { __typename: 'Mutation', consultationClose: { __typename: 'ConsultationClosePayload', project: { __typename: 'Project', id: string, version: number, status: ProjectStatus, title: string, purpose: string, estimateFen: number, method: ProcurementMethod, forResidents: boolean, negativeDenied: Array<string>, catalogueCode: string, ocid: string | null, intendedAt: string | null, intentWaiver: string, createdAt: string, buyer: { __typename: 'Organization', id: string, name: string }, category: { __typename: 'Category', id: string, name: string }, area: { __typename: 'Area', id: string, name: string }, budgetLine: { __typename: 'BudgetLine', id: string, code: string, name: string, fiscalYear: number, balance: { __typename: 'Balance', grantedFen: number, reservedFen: number, consumedFen: number, leftFen: number } }, requirements: Array<{ __typename: 'Requirement', id: string, number: number, hash: string, reviewNote: string, frozenAt: string | null, createdAt: string, warnings: Array<{ __typename: 'RequirementWarning', code: string, message: string, cite: string, justified: boolean }>, body: { __typename: 'RequirementBody', scope: string, termMonths: number, stability: Array<StabilityTest>, indicators: Array<{ __typename: 'Indicator', code: string, name: string, unit: string, compare: Comparison, target: string, method: string }>, items: Array<{ __typename: 'RequirementItem', title: string, units: number, unitPriceFen: number, category: { __typename: 'Category', id: string, name: string }, area: { __typename: 'Area', id: string, name: string } }>, acceptance: { __typename: 'AcceptancePlan', committee: number, recipients: boolean, stages: Array<{ __typename: 'AcceptanceStage', name: string, afterMonths: number, sharePercent: number }> }, justification: Array<{ __typename: 'Justification', code: string, reason: string }> } }>, surveys: Array<{ __typename: 'Survey', id: string, subject: string, kind: SurveyKind, summary: string, heldOn: string }>, consultations: Array<{ __typename: 'Consultation', id: string, number: number, question: string, opensAt: string, closesAt: string, open: boolean, area: { __typename: 'Area', name: string }, comments: { __typename: 'ConsultationCommentConnection', edges: Array<{ __typename: 'ConsultationCommentEdge', node: { __typename: 'ConsultationComment', id: string, body: string, answer: string, answeredAt: string | null, createdAt: string } }> } }>, notices: Array<{ __typename: 'Notice', id: string, kind: NoticeKind, title: string, publishedAt: string }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovCommentAnswerMutationVariables = Exact<{
  input: CommentAnswerInput;
}>;


export type GovCommentAnswerMutation = { __typename: 'Mutation', commentAnswer: { __typename: 'CommentAnswerPayload', project: { __typename: 'Project', id: string, version: number, status: ProjectStatus, title: string, purpose: string, estimateFen: number, method: ProcurementMethod, forResidents: boolean, negativeDenied: Array<string>, catalogueCode: string, ocid: string | null, intendedAt: string | null, intentWaiver: string, createdAt: string, buyer: { __typename: 'Organization', id: string, name: string }, category: { __typename: 'Category', id: string, name: string }, area: { __typename: 'Area', id: string, name: string }, budgetLine: { __typename: 'BudgetLine', id: string, code: string, name: string, fiscalYear: number, balance: { __typename: 'Balance', grantedFen: number, reservedFen: number, consumedFen: number, leftFen: number } }, requirements: Array<{ __typename: 'Requirement', id: string, number: number, hash: string, reviewNote: string, frozenAt: string | null, createdAt: string, warnings: Array<{ __typename: 'RequirementWarning', code: string, message: string, cite: string, justified: boolean }>, body: { __typename: 'RequirementBody', scope: string, termMonths: number, stability: Array<StabilityTest>, indicators: Array<{ __typename: 'Indicator', code: string, name: string, unit: string, compare: Comparison, target: string, method: string }>, items: Array<{ __typename: 'RequirementItem', title: string, units: number, unitPriceFen: number, category: { __typename: 'Category', id: string, name: string }, area: { __typename: 'Area', id: string, name: string } }>, acceptance: { __typename: 'AcceptancePlan', committee: number, recipients: boolean, stages: Array<{ __typename: 'AcceptanceStage', name: string, afterMonths: number, sharePercent: number }> }, justification: Array<{ __typename: 'Justification', code: string, reason: string }> } }>, surveys: Array<{ __typename: 'Survey', id: string, subject: string, kind: SurveyKind, summary: string, heldOn: string }>, consultations: Array<{ __typename: 'Consultation', id: string, number: number, question: string, opensAt: string, closesAt: string, open: boolean, area: { __typename: 'Area', name: string }, comments: { __typename: 'ConsultationCommentConnection', edges: Array<{ __typename: 'ConsultationCommentEdge', node: { __typename: 'ConsultationComment', id: string, body: string, answer: string, answeredAt: string | null, createdAt: string } }> } }>, notices: Array<{ __typename: 'Notice', id: string, kind: NoticeKind, title: string, publishedAt: string }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovRequirementReviewMutationVariables = Exact<{
  input: RequirementReviewInput;
}>;


export type GovRequirementReviewMutation = { __typename: 'Mutation', requirementReview: { __typename: 'RequirementReviewPayload', project: { __typename: 'Project', id: string, version: number, status: ProjectStatus, title: string, purpose: string, estimateFen: number, method: ProcurementMethod, forResidents: boolean, negativeDenied: Array<string>, catalogueCode: string, ocid: string | null, intendedAt: string | null, intentWaiver: string, createdAt: string, buyer: { __typename: 'Organization', id: string, name: string }, category: { __typename: 'Category', id: string, name: string }, area: { __typename: 'Area', id: string, name: string }, budgetLine: { __typename: 'BudgetLine', id: string, code: string, name: string, fiscalYear: number, balance: { __typename: 'Balance', grantedFen: number, reservedFen: number, consumedFen: number, leftFen: number } }, requirements: Array<{ __typename: 'Requirement', id: string, number: number, hash: string, reviewNote: string, frozenAt: string | null, createdAt: string, warnings: Array<{ __typename: 'RequirementWarning', code: string, message: string, cite: string, justified: boolean }>, body: { __typename: 'RequirementBody', scope: string, termMonths: number, stability: Array<StabilityTest>, indicators: Array<{ __typename: 'Indicator', code: string, name: string, unit: string, compare: Comparison, target: string, method: string }>, items: Array<{ __typename: 'RequirementItem', title: string, units: number, unitPriceFen: number, category: { __typename: 'Category', id: string, name: string }, area: { __typename: 'Area', id: string, name: string } }>, acceptance: { __typename: 'AcceptancePlan', committee: number, recipients: boolean, stages: Array<{ __typename: 'AcceptanceStage', name: string, afterMonths: number, sharePercent: number }> }, justification: Array<{ __typename: 'Justification', code: string, reason: string }> } }>, surveys: Array<{ __typename: 'Survey', id: string, subject: string, kind: SurveyKind, summary: string, heldOn: string }>, consultations: Array<{ __typename: 'Consultation', id: string, number: number, question: string, opensAt: string, closesAt: string, open: boolean, area: { __typename: 'Area', name: string }, comments: { __typename: 'ConsultationCommentConnection', edges: Array<{ __typename: 'ConsultationCommentEdge', node: { __typename: 'ConsultationComment', id: string, body: string, answer: string, answeredAt: string | null, createdAt: string } }> } }>, notices: Array<{ __typename: 'Notice', id: string, kind: NoticeKind, title: string, publishedAt: string }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovRequirementReturnMutationVariables = Exact<{
  input: RequirementReturnInput;
}>;


export type GovRequirementReturnMutation = { __typename: 'Mutation', requirementReturn: { __typename: 'RequirementReturnPayload', project: { __typename: 'Project', id: string, version: number, status: ProjectStatus, title: string, purpose: string, estimateFen: number, method: ProcurementMethod, forResidents: boolean, negativeDenied: Array<string>, catalogueCode: string, ocid: string | null, intendedAt: string | null, intentWaiver: string, createdAt: string, buyer: { __typename: 'Organization', id: string, name: string }, category: { __typename: 'Category', id: string, name: string }, area: { __typename: 'Area', id: string, name: string }, budgetLine: { __typename: 'BudgetLine', id: string, code: string, name: string, fiscalYear: number, balance: { __typename: 'Balance', grantedFen: number, reservedFen: number, consumedFen: number, leftFen: number } }, requirements: Array<{ __typename: 'Requirement', id: string, number: number, hash: string, reviewNote: string, frozenAt: string | null, createdAt: string, warnings: Array<{ __typename: 'RequirementWarning', code: string, message: string, cite: string, justified: boolean }>, body: { __typename: 'RequirementBody', scope: string, termMonths: number, stability: Array<StabilityTest>, indicators: Array<{ __typename: 'Indicator', code: string, name: string, unit: string, compare: Comparison, target: string, method: string }>, items: Array<{ __typename: 'RequirementItem', title: string, units: number, unitPriceFen: number, category: { __typename: 'Category', id: string, name: string }, area: { __typename: 'Area', id: string, name: string } }>, acceptance: { __typename: 'AcceptancePlan', committee: number, recipients: boolean, stages: Array<{ __typename: 'AcceptanceStage', name: string, afterMonths: number, sharePercent: number }> }, justification: Array<{ __typename: 'Justification', code: string, reason: string }> } }>, surveys: Array<{ __typename: 'Survey', id: string, subject: string, kind: SurveyKind, summary: string, heldOn: string }>, consultations: Array<{ __typename: 'Consultation', id: string, number: number, question: string, opensAt: string, closesAt: string, open: boolean, area: { __typename: 'Area', name: string }, comments: { __typename: 'ConsultationCommentConnection', edges: Array<{ __typename: 'ConsultationCommentEdge', node: { __typename: 'ConsultationComment', id: string, body: string, answer: string, answeredAt: string | null, createdAt: string } }> } }>, notices: Array<{ __typename: 'Notice', id: string, kind: NoticeKind, title: string, publishedAt: string }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovIntentPublishMutationVariables = Exact<{
  input: IntentPublishInput;
}>;


export type GovIntentPublishMutation = { __typename: 'Mutation', intentPublish: { __typename: 'IntentPublishPayload', project: { __typename: 'Project', id: string, version: number, status: ProjectStatus, title: string, purpose: string, estimateFen: number, method: ProcurementMethod, forResidents: boolean, negativeDenied: Array<string>, catalogueCode: string, ocid: string | null, intendedAt: string | null, intentWaiver: string, createdAt: string, buyer: { __typename: 'Organization', id: string, name: string }, category: { __typename: 'Category', id: string, name: string }, area: { __typename: 'Area', id: string, name: string }, budgetLine: { __typename: 'BudgetLine', id: string, code: string, name: string, fiscalYear: number, balance: { __typename: 'Balance', grantedFen: number, reservedFen: number, consumedFen: number, leftFen: number } }, requirements: Array<{ __typename: 'Requirement', id: string, number: number, hash: string, reviewNote: string, frozenAt: string | null, createdAt: string, warnings: Array<{ __typename: 'RequirementWarning', code: string, message: string, cite: string, justified: boolean }>, body: { __typename: 'RequirementBody', scope: string, termMonths: number, stability: Array<StabilityTest>, indicators: Array<{ __typename: 'Indicator', code: string, name: string, unit: string, compare: Comparison, target: string, method: string }>, items: Array<{ __typename: 'RequirementItem', title: string, units: number, unitPriceFen: number, category: { __typename: 'Category', id: string, name: string }, area: { __typename: 'Area', id: string, name: string } }>, acceptance: { __typename: 'AcceptancePlan', committee: number, recipients: boolean, stages: Array<{ __typename: 'AcceptanceStage', name: string, afterMonths: number, sharePercent: number }> }, justification: Array<{ __typename: 'Justification', code: string, reason: string }> } }>, surveys: Array<{ __typename: 'Survey', id: string, subject: string, kind: SurveyKind, summary: string, heldOn: string }>, consultations: Array<{ __typename: 'Consultation', id: string, number: number, question: string, opensAt: string, closesAt: string, open: boolean, area: { __typename: 'Area', name: string }, comments: { __typename: 'ConsultationCommentConnection', edges: Array<{ __typename: 'ConsultationCommentEdge', node: { __typename: 'ConsultationComment', id: string, body: string, answer: string, answeredAt: string | null, createdAt: string } }> } }>, notices: Array<{ __typename: 'Notice', id: string, kind: NoticeKind, title: string, publishedAt: string }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovTenderStayFragment = { __typename: 'Stay', id: string, version: number, blocks: Array<StayBlock>, recordId: string, reason: string, from: string, until: string | null, endedAt: string | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> };

export type GovRemedyTenderFragment = { __typename: 'Tender', id: string, title: string, number: string | null, status: TenderStatus, rulePack: { __typename: 'RulePack', id: string, rules: Array<{ __typename: 'ProcurementRule', key: string, name: string, nameEn: string, value: string, unit: string, cite: string }> } | null, stays: Array<{ __typename: 'Stay', id: string, version: number, blocks: Array<StayBlock>, recordId: string, reason: string, from: string, until: string | null, endedAt: string | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }>, awards: Array<{ __typename: 'Award', id: string, status: AwardStatus, rank: number, amountFen: number, organization: { __typename: 'Organization', name: string }, lot: { __typename: 'TenderLot', title: string } }> };

export type GovChallengeRowFragment = { __typename: 'Challenge', id: string, stage: ChallengeStage, status: ChallengeStatus, mayAffect: boolean, outcome: ChallengeOutcome | null, dueAt: string | null, knownAt: string | null, acceptedAt: string | null, answeredAt: string | null, createdAt: string, organization: { __typename: 'Organization', id: string, name: string } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> };

export type GovComplaintRowFragment = { __typename: 'Complaint', id: string, status: ComplaintStatus, decision: ComplaintDecision | null, dueAt: string | null, pausedAt: string | null, acceptedAt: string | null, decidedAt: string | null, createdAt: string, challenge: { __typename: 'Challenge', id: string, organization: { __typename: 'Organization', id: string, name: string } | null } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> };

export type GovRemediesQueryVariables = Exact<{
  filter?: TenderFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type GovRemediesQuery = { __typename: 'Query', tenders: { __typename: 'TenderConnection', edges: Array<{ __typename: 'TenderEdge', node: { __typename: 'Tender', id: string, title: string, challenges: Array<{ __typename: 'Challenge', id: string, stage: ChallengeStage, status: ChallengeStatus, mayAffect: boolean, outcome: ChallengeOutcome | null, dueAt: string | null, knownAt: string | null, acceptedAt: string | null, answeredAt: string | null, createdAt: string, organization: { __typename: 'Organization', id: string, name: string } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> }>, complaints: Array<{ __typename: 'Complaint', id: string, status: ComplaintStatus, decision: ComplaintDecision | null, dueAt: string | null, pausedAt: string | null, acceptedAt: string | null, decidedAt: string | null, createdAt: string, challenge: { __typename: 'Challenge', id: string, organization: { __typename: 'Organization', id: string, name: string } | null } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> }> } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type GovChallengesWaitingQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type GovChallengesWaitingQuery = { __typename: 'Query', challengesToAnswer: { __typename: 'ChallengeConnection', edges: Array<{ __typename: 'ChallengeEdge', node: { __typename: 'Challenge', id: string, dueAt: string | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type GovComplaintsWaitingQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type GovComplaintsWaitingQuery = { __typename: 'Query', complaintsToDecide: { __typename: 'ComplaintConnection', edges: Array<{ __typename: 'ComplaintEdge', node: { __typename: 'Complaint', id: string, dueAt: string | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type GovChallengeNowFragment = { __typename: 'Challenge', version: number, grounds: string, request: string, answer: string, id: string, stage: ChallengeStage, status: ChallengeStatus, mayAffect: boolean, outcome: ChallengeOutcome | null, dueAt: string | null, knownAt: string | null, acceptedAt: string | null, answeredAt: string | null, createdAt: string, tender: { __typename: 'Tender', id: string, title: string, number: string | null, status: TenderStatus, rulePack: { __typename: 'RulePack', id: string, rules: Array<{ __typename: 'ProcurementRule', key: string, name: string, nameEn: string, value: string, unit: string, cite: string }> } | null, stays: Array<{ __typename: 'Stay', id: string, version: number, blocks: Array<StayBlock>, recordId: string, reason: string, from: string, until: string | null, endedAt: string | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }>, awards: Array<{ __typename: 'Award', id: string, status: AwardStatus, rank: number, amountFen: number, organization: { __typename: 'Organization', name: string }, lot: { __typename: 'TenderLot', title: string } }> }, complaint: { __typename: 'Complaint', id: string, status: ComplaintStatus } | null, organization: { __typename: 'Organization', id: string, name: string } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> };

export type GovChallengeQueryVariables = Exact<{
  id: string;
}>;


export type GovChallengeQuery = { __typename: 'Query', node:
    | { __typename: 'Acceptance' }
    | { __typename: 'AcceptanceOpinion' }
    | { __typename: 'Admission' }
    | { __typename: 'Anchor' }
    | { __typename: 'Appointment' }
    | { __typename: 'Appraisal' }
    | { __typename: 'Area' }
    | { __typename: 'Award' }
    | { __typename: 'Booking' }
    | { __typename: 'BudgetLine' }
    | { __typename: 'Category' }
    | { __typename: 'Challenge', version: number, grounds: string, request: string, answer: string, id: string, stage: ChallengeStage, status: ChallengeStatus, mayAffect: boolean, outcome: ChallengeOutcome | null, dueAt: string | null, knownAt: string | null, acceptedAt: string | null, answeredAt: string | null, createdAt: string, tender: { __typename: 'Tender', id: string, title: string, number: string | null, status: TenderStatus, rulePack: { __typename: 'RulePack', id: string, rules: Array<{ __typename: 'ProcurementRule', key: string, name: string, nameEn: string, value: string, unit: string, cite: string }> } | null, stays: Array<{ __typename: 'Stay', id: string, version: number, blocks: Array<StayBlock>, recordId: string, reason: string, from: string, until: string | null, endedAt: string | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }>, awards: Array<{ __typename: 'Award', id: string, status: AwardStatus, rank: number, amountFen: number, organization: { __typename: 'Organization', name: string }, lot: { __typename: 'TenderLot', title: string } }> }, complaint: { __typename: 'Complaint', id: string, status: ComplaintStatus } | null, organization: { __typename: 'Organization', id: string, name: string } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> }
    | { __typename: 'Complaint' }
    | { __typename: 'Consultation' }
    | { __typename: 'ConsultationComment' }
    | { __typename: 'Contact' }
    | { __typename: 'Contract' }
    | { __typename: 'ContractLot' }
    | { __typename: 'ContractVersion' }
    | { __typename: 'CreditEvent' }
    | { __typename: 'CustodianKey' }
    | { __typename: 'Entitlement' }
    | { __typename: 'Entry' }
    | { __typename: 'Framework' }
    | { __typename: 'FrameworkLot' }
    | { __typename: 'GroupSession' }
    | { __typename: 'Guarantee' }
    | { __typename: 'Hold' }
    | { __typename: 'Location' }
    | { __typename: 'Milestone' }
    | { __typename: 'Notice' }
    | { __typename: 'Offering' }
    | { __typename: 'Organization' }
    | { __typename: 'Payment' }
    | { __typename: 'PaymentRequest' }
    | { __typename: 'PerformanceEvaluation' }
    | { __typename: 'Person' }
    | { __typename: 'Policy' }
    | { __typename: 'Pool' }
    | { __typename: 'Programme' }
    | { __typename: 'Project' }
    | { __typename: 'ProxyGrant' }
    | { __typename: 'Question' }
    | { __typename: 'Requirement' }
    | { __typename: 'Shift' }
    | { __typename: 'Statement' }
    | { __typename: 'StatementLine' }
    | { __typename: 'Stay' }
    | { __typename: 'Survey' }
    | { __typename: 'Tender' }
    | { __typename: 'TenderDocument' }
    | { __typename: 'TenderLot' }
    | { __typename: 'Visit' }
    | { __typename: 'Worker' }
    | { __typename: 'WorkerCredential' }
   | null };

export type GovComplaintNowFragment = { __typename: 'Complaint', version: number, body: string, reasons: string, effect: string, pausedSeconds: number, id: string, status: ComplaintStatus, decision: ComplaintDecision | null, dueAt: string | null, pausedAt: string | null, acceptedAt: string | null, decidedAt: string | null, createdAt: string, challenge: { __typename: 'Challenge', id: string, stage: ChallengeStage, grounds: string, request: string, outcome: ChallengeOutcome | null, answer: string, organization: { __typename: 'Organization', id: string, name: string } | null } | null, tender: { __typename: 'Tender', id: string, title: string, number: string | null, status: TenderStatus, rulePack: { __typename: 'RulePack', id: string, rules: Array<{ __typename: 'ProcurementRule', key: string, name: string, nameEn: string, value: string, unit: string, cite: string }> } | null, stays: Array<{ __typename: 'Stay', id: string, version: number, blocks: Array<StayBlock>, recordId: string, reason: string, from: string, until: string | null, endedAt: string | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }>, awards: Array<{ __typename: 'Award', id: string, status: AwardStatus, rank: number, amountFen: number, organization: { __typename: 'Organization', name: string }, lot: { __typename: 'TenderLot', title: string } }> }, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> };

export type GovComplaintQueryVariables = Exact<{
  id: string;
}>;


export type GovComplaintQuery = { __typename: 'Query', node:
    | { __typename: 'Acceptance' }
    | { __typename: 'AcceptanceOpinion' }
    | { __typename: 'Admission' }
    | { __typename: 'Anchor' }
    | { __typename: 'Appointment' }
    | { __typename: 'Appraisal' }
    | { __typename: 'Area' }
    | { __typename: 'Award' }
    | { __typename: 'Booking' }
    | { __typename: 'BudgetLine' }
    | { __typename: 'Category' }
    | { __typename: 'Challenge' }
    | { __typename: 'Complaint', version: number, body: string, reasons: string, effect: string, pausedSeconds: number, id: string, status: ComplaintStatus, decision: ComplaintDecision | null, dueAt: string | null, pausedAt: string | null, acceptedAt: string | null, decidedAt: string | null, createdAt: string, challenge: { __typename: 'Challenge', id: string, stage: ChallengeStage, grounds: string, request: string, outcome: ChallengeOutcome | null, answer: string, organization: { __typename: 'Organization', id: string, name: string } | null } | null, tender: { __typename: 'Tender', id: string, title: string, number: string | null, status: TenderStatus, rulePack: { __typename: 'RulePack', id: string, rules: Array<{ __typename: 'ProcurementRule', key: string, name: string, nameEn: string, value: string, unit: string, cite: string }> } | null, stays: Array<{ __typename: 'Stay', id: string, version: number, blocks: Array<StayBlock>, recordId: string, reason: string, from: string, until: string | null, endedAt: string | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }>, awards: Array<{ __typename: 'Award', id: string, status: AwardStatus, rank: number, amountFen: number, organization: { __typename: 'Organization', name: string }, lot: { __typename: 'TenderLot', title: string } }> }, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> }
    | { __typename: 'Consultation' }
    | { __typename: 'ConsultationComment' }
    | { __typename: 'Contact' }
    | { __typename: 'Contract' }
    | { __typename: 'ContractLot' }
    | { __typename: 'ContractVersion' }
    | { __typename: 'CreditEvent' }
    | { __typename: 'CustodianKey' }
    | { __typename: 'Entitlement' }
    | { __typename: 'Entry' }
    | { __typename: 'Framework' }
    | { __typename: 'FrameworkLot' }
    | { __typename: 'GroupSession' }
    | { __typename: 'Guarantee' }
    | { __typename: 'Hold' }
    | { __typename: 'Location' }
    | { __typename: 'Milestone' }
    | { __typename: 'Notice' }
    | { __typename: 'Offering' }
    | { __typename: 'Organization' }
    | { __typename: 'Payment' }
    | { __typename: 'PaymentRequest' }
    | { __typename: 'PerformanceEvaluation' }
    | { __typename: 'Person' }
    | { __typename: 'Policy' }
    | { __typename: 'Pool' }
    | { __typename: 'Programme' }
    | { __typename: 'Project' }
    | { __typename: 'ProxyGrant' }
    | { __typename: 'Question' }
    | { __typename: 'Requirement' }
    | { __typename: 'Shift' }
    | { __typename: 'Statement' }
    | { __typename: 'StatementLine' }
    | { __typename: 'Stay' }
    | { __typename: 'Survey' }
    | { __typename: 'Tender' }
    | { __typename: 'TenderDocument' }
    | { __typename: 'TenderLot' }
    | { __typename: 'Visit' }
    | { __typename: 'Worker' }
    | { __typename: 'WorkerCredential' }
   | null };

export type GovChallengeCheckMutationVariables = Exact<{
  input: ChallengeCheckInput;
}>;


export type GovChallengeCheckMutation = { __typename: 'Mutation', challengeCheck: { __typename: 'ChallengeCheckPayload', challenge: { __typename: 'Challenge', version: number, grounds: string, request: string, answer: string, id: string, stage: ChallengeStage, status: ChallengeStatus, mayAffect: boolean, outcome: ChallengeOutcome | null, dueAt: string | null, knownAt: string | null, acceptedAt: string | null, answeredAt: string | null, createdAt: string, tender: { __typename: 'Tender', id: string, title: string, number: string | null, status: TenderStatus, rulePack: { __typename: 'RulePack', id: string, rules: Array<{ __typename: 'ProcurementRule', key: string, name: string, nameEn: string, value: string, unit: string, cite: string }> } | null, stays: Array<{ __typename: 'Stay', id: string, version: number, blocks: Array<StayBlock>, recordId: string, reason: string, from: string, until: string | null, endedAt: string | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }>, awards: Array<{ __typename: 'Award', id: string, status: AwardStatus, rank: number, amountFen: number, organization: { __typename: 'Organization', name: string }, lot: { __typename: 'TenderLot', title: string } }> }, complaint: { __typename: 'Complaint', id: string, status: ComplaintStatus } | null, organization: { __typename: 'Organization', id: string, name: string } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovChallengeAnswerMutationVariables = Exact<{
  input: ChallengeAnswerInput;
}>;


export type GovChallengeAnswerMutation = { __typename: 'Mutation', challengeAnswer: { __typename: 'ChallengeAnswerPayload', challenge: { __typename: 'Challenge', version: number, grounds: string, request: string, answer: string, id: string, stage: ChallengeStage, status: ChallengeStatus, mayAffect: boolean, outcome: ChallengeOutcome | null, dueAt: string | null, knownAt: string | null, acceptedAt: string | null, answeredAt: string | null, createdAt: string, tender: { __typename: 'Tender', id: string, title: string, number: string | null, status: TenderStatus, rulePack: { __typename: 'RulePack', id: string, rules: Array<{ __typename: 'ProcurementRule', key: string, name: string, nameEn: string, value: string, unit: string, cite: string }> } | null, stays: Array<{ __typename: 'Stay', id: string, version: number, blocks: Array<StayBlock>, recordId: string, reason: string, from: string, until: string | null, endedAt: string | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }>, awards: Array<{ __typename: 'Award', id: string, status: AwardStatus, rank: number, amountFen: number, organization: { __typename: 'Organization', name: string }, lot: { __typename: 'TenderLot', title: string } }> }, complaint: { __typename: 'Complaint', id: string, status: ComplaintStatus } | null, organization: { __typename: 'Organization', id: string, name: string } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovComplaintCheckMutationVariables = Exact<{
  input: ComplaintCheckInput;
}>;


export type GovComplaintCheckMutation = { __typename: 'Mutation', complaintCheck: { __typename: 'ComplaintCheckPayload', complaint: { __typename: 'Complaint', version: number, body: string, reasons: string, effect: string, pausedSeconds: number, id: string, status: ComplaintStatus, decision: ComplaintDecision | null, dueAt: string | null, pausedAt: string | null, acceptedAt: string | null, decidedAt: string | null, createdAt: string, challenge: { __typename: 'Challenge', id: string, stage: ChallengeStage, grounds: string, request: string, outcome: ChallengeOutcome | null, answer: string, organization: { __typename: 'Organization', id: string, name: string } | null } | null, tender: { __typename: 'Tender', id: string, title: string, number: string | null, status: TenderStatus, rulePack: { __typename: 'RulePack', id: string, rules: Array<{ __typename: 'ProcurementRule', key: string, name: string, nameEn: string, value: string, unit: string, cite: string }> } | null, stays: Array<{ __typename: 'Stay', id: string, version: number, blocks: Array<StayBlock>, recordId: string, reason: string, from: string, until: string | null, endedAt: string | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }>, awards: Array<{ __typename: 'Award', id: string, status: AwardStatus, rank: number, amountFen: number, organization: { __typename: 'Organization', name: string }, lot: { __typename: 'TenderLot', title: string } }> }, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovComplaintPauseMutationVariables = Exact<{
  input: ComplaintPauseInput;
}>;


export type GovComplaintPauseMutation = { __typename: 'Mutation', complaintPause: { __typename: 'ComplaintPausePayload', complaint: { __typename: 'Complaint', version: number, body: string, reasons: string, effect: string, pausedSeconds: number, id: string, status: ComplaintStatus, decision: ComplaintDecision | null, dueAt: string | null, pausedAt: string | null, acceptedAt: string | null, decidedAt: string | null, createdAt: string, challenge: { __typename: 'Challenge', id: string, stage: ChallengeStage, grounds: string, request: string, outcome: ChallengeOutcome | null, answer: string, organization: { __typename: 'Organization', id: string, name: string } | null } | null, tender: { __typename: 'Tender', id: string, title: string, number: string | null, status: TenderStatus, rulePack: { __typename: 'RulePack', id: string, rules: Array<{ __typename: 'ProcurementRule', key: string, name: string, nameEn: string, value: string, unit: string, cite: string }> } | null, stays: Array<{ __typename: 'Stay', id: string, version: number, blocks: Array<StayBlock>, recordId: string, reason: string, from: string, until: string | null, endedAt: string | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }>, awards: Array<{ __typename: 'Award', id: string, status: AwardStatus, rank: number, amountFen: number, organization: { __typename: 'Organization', name: string }, lot: { __typename: 'TenderLot', title: string } }> }, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovComplaintDecideMutationVariables = Exact<{
  input: ComplaintDecideInput;
}>;


export type GovComplaintDecideMutation = { __typename: 'Mutation', complaintDecide: { __typename: 'ComplaintDecidePayload', complaint: { __typename: 'Complaint', version: number, body: string, reasons: string, effect: string, pausedSeconds: number, id: string, status: ComplaintStatus, decision: ComplaintDecision | null, dueAt: string | null, pausedAt: string | null, acceptedAt: string | null, decidedAt: string | null, createdAt: string, challenge: { __typename: 'Challenge', id: string, stage: ChallengeStage, grounds: string, request: string, outcome: ChallengeOutcome | null, answer: string, organization: { __typename: 'Organization', id: string, name: string } | null } | null, tender: { __typename: 'Tender', id: string, title: string, number: string | null, status: TenderStatus, rulePack: { __typename: 'RulePack', id: string, rules: Array<{ __typename: 'ProcurementRule', key: string, name: string, nameEn: string, value: string, unit: string, cite: string }> } | null, stays: Array<{ __typename: 'Stay', id: string, version: number, blocks: Array<StayBlock>, recordId: string, reason: string, from: string, until: string | null, endedAt: string | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }>, awards: Array<{ __typename: 'Award', id: string, status: AwardStatus, rank: number, amountFen: number, organization: { __typename: 'Organization', name: string }, lot: { __typename: 'TenderLot', title: string } }> }, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovStayImposeMutationVariables = Exact<{
  input: StayImposeInput;
}>;


export type GovStayImposeMutation = { __typename: 'Mutation', stayImpose: { __typename: 'StayImposePayload', stay: { __typename: 'Stay', id: string, version: number, blocks: Array<StayBlock>, recordId: string, reason: string, from: string, until: string | null, endedAt: string | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovStayLiftMutationVariables = Exact<{
  input: StayLiftInput;
}>;


export type GovStayLiftMutation = { __typename: 'Mutation', stayLift: { __typename: 'StayLiftPayload', stay: { __typename: 'Stay', id: string, version: number, blocks: Array<StayBlock>, recordId: string, reason: string, from: string, until: string | null, endedAt: string | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovVisitsForReviewQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type GovVisitsForReviewQuery = { __typename: 'Query', visitsForReview: { __typename: 'VisitConnection', edges: Array<{ __typename: 'VisitEdge', node: { __typename: 'Visit', id: string, startedAt: string, endedAt: string | null, minutes: number, grade: VisitGrade, findings: Array<string>, tasksDone: Array<string>, worker: { __typename: 'Worker', id: string, name: string }, events: Array<{ __typename: 'VisitEvent', kind: VisitEventKind, deviceAt: string, receivedAt: string, accuracyM: number | null, distanceM: number | null, homeTagMatched: boolean, photoSha256: string, signatureSha256: string, manualReason: string }>, booking: { __typename: 'Booking', id: string, version: number, startsAt: string, endsAt: string, partial: boolean, reason: string, offering: { __typename: 'Offering', name: string, durationMinutes: number }, organization: { __typename: 'Organization', id: string, name: string }, recipient: { __typename: 'Recipient', id: string, name: string, area: { __typename: 'Area', name: string } | null }, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type GovVisitReviewMutationVariables = Exact<{
  input: VisitReviewInput;
}>;


export type GovVisitReviewMutation = { __typename: 'Mutation', visitReview: { __typename: 'VisitReviewPayload', booking: { __typename: 'Booking', id: string, version: number, status: BookingStatus, verification: VerificationStatus } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovSeatNowFragment = { __typename: 'PanelSeat', id: string, version: number, status: SeatStatus, kind: SeatKind, position: number, dueAt: string | null, declaredAt: string | null, signedAt: string | null, dissent: string, personName: string, tender: { __typename: 'Tender', id: string, title: string, number: string | null, status: TenderStatus, method: ProcurementMethod, area: { __typename: 'Area', name: string } } };

export type GovSeatsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type GovSeatsQuery = { __typename: 'Query', seats: { __typename: 'PanelSeatConnection', edges: Array<{ __typename: 'PanelSeatEdge', node: { __typename: 'PanelSeat', id: string, version: number, status: SeatStatus, kind: SeatKind, position: number, dueAt: string | null, declaredAt: string | null, signedAt: string | null, dissent: string, personName: string, tender: { __typename: 'Tender', id: string, title: string, number: string | null, status: TenderStatus, method: ProcurementMethod, area: { __typename: 'Area', name: string } } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type GovSeatActionsQueryVariables = Exact<{
  seatId: string;
}>;


export type GovSeatActionsQuery = { __typename: 'Query', seatActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> };

export type GovSeatTenderQueryVariables = Exact<{
  id: string;
}>;


export type GovSeatTenderQuery = { __typename: 'Query', node:
    | { __typename: 'Acceptance' }
    | { __typename: 'AcceptanceOpinion' }
    | { __typename: 'Admission' }
    | { __typename: 'Anchor' }
    | { __typename: 'Appointment' }
    | { __typename: 'Appraisal' }
    | { __typename: 'Area' }
    | { __typename: 'Award' }
    | { __typename: 'Booking' }
    | { __typename: 'BudgetLine' }
    | { __typename: 'Category' }
    | { __typename: 'Challenge' }
    | { __typename: 'Complaint' }
    | { __typename: 'Consultation' }
    | { __typename: 'ConsultationComment' }
    | { __typename: 'Contact' }
    | { __typename: 'Contract' }
    | { __typename: 'ContractLot' }
    | { __typename: 'ContractVersion' }
    | { __typename: 'CreditEvent' }
    | { __typename: 'CustodianKey' }
    | { __typename: 'Entitlement' }
    | { __typename: 'Entry' }
    | { __typename: 'Framework' }
    | { __typename: 'FrameworkLot' }
    | { __typename: 'GroupSession' }
    | { __typename: 'Guarantee' }
    | { __typename: 'Hold' }
    | { __typename: 'Location' }
    | { __typename: 'Milestone' }
    | { __typename: 'Notice' }
    | { __typename: 'Offering' }
    | { __typename: 'Organization' }
    | { __typename: 'Payment' }
    | { __typename: 'PaymentRequest' }
    | { __typename: 'PerformanceEvaluation' }
    | { __typename: 'Person' }
    | { __typename: 'Policy' }
    | { __typename: 'Pool' }
    | { __typename: 'Programme' }
    | { __typename: 'Project' }
    | { __typename: 'ProxyGrant' }
    | { __typename: 'Question' }
    | { __typename: 'Requirement' }
    | { __typename: 'Shift' }
    | { __typename: 'Statement' }
    | { __typename: 'StatementLine' }
    | { __typename: 'Stay' }
    | { __typename: 'Survey' }
    | { __typename: 'Tender', id: string, version: number, title: string, number: string | null, method: ProcurementMethod, ceilingFen: number, deadlineAt: string | null, buyer: { __typename: 'Organization', name: string }, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }>, lots: Array<{ __typename: 'TenderLot', id: string, position: number, title: string, units: number, ceilingFen: number, category: { __typename: 'Category', name: string }, area: { __typename: 'Area', name: string } }>, documents: Array<{ __typename: 'TenderDocument', id: string, number: number, hash: string, body: { __typename: 'TenderBody', eligibility: Array<{ __typename: 'Clause', code: string, text: string }>, essential: Array<{ __typename: 'Clause', code: string, text: string }>, evaluation: { __typename: 'Evaluation', method: EvaluationMethod, fixedPrice: boolean, places: number, rankOn: RankOn | null, criteria: Array<{ __typename: 'Criterion', code: string, name: string, path: Array<string>, kind: CriterionKind, max: string, bands: Array<{ __typename: 'Band', from: string, to: string, level: string }> }>, deductions: Array<{ __typename: 'Deduction', code: string, share: number, basis: string }> } } }> }
    | { __typename: 'TenderDocument' }
    | { __typename: 'TenderLot' }
    | { __typename: 'Visit' }
    | { __typename: 'Worker' }
    | { __typename: 'WorkerCredential' }
   | null };

export type GovSeatBidFragment = { __typename: 'Bid', id: string, version: number, lotId: string, status: BidStatus, priceFen: number | null, unopenedReason: string, organization: { __typename: 'Organization', id: string, name: string } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> };

export type GovSeatBidsQueryVariables = Exact<{
  tenderId: string;
}>;


export type GovSeatBidsQuery = { __typename: 'Query', opening: { __typename: 'Opening', bids: Array<{ __typename: 'Bid', id: string, version: number, lotId: string, status: BidStatus, priceFen: number | null, unopenedReason: string, organization: { __typename: 'Organization', id: string, name: string } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> }> } | null };

export type GovSheetFragment = { __typename: 'ScoreSheet', id: string, version: number, seatId: string, lotId: string, submittedAt: string | null, cells: Array<{ __typename: 'ScoreCell', bidId: string, criterion: string, points: string, reason: string, corrections: Array<{ __typename: 'ScoreCorrection', head: CorrectionHead, was: string, became: string, reason: string, createdAt: string }> }> };

export type GovScoreSheetQueryVariables = Exact<{
  seatId: string;
  lotId: string;
}>;


export type GovScoreSheetQuery = { __typename: 'Query', scoreSheet: { __typename: 'ScoreSheet', id: string, version: number, seatId: string, lotId: string, submittedAt: string | null, cells: Array<{ __typename: 'ScoreCell', bidId: string, criterion: string, points: string, reason: string, corrections: Array<{ __typename: 'ScoreCorrection', head: CorrectionHead, was: string, became: string, reason: string, createdAt: string }> }> } | null };

export type GovRankingQueryVariables = Exact<{
  seatId: string;
  lotId: string;
}>;


export type GovRankingQuery = { __typename: 'Query', ranking: { __typename: 'Ranking', standings: Array<{ __typename: 'Standing', bidId: string, conforming: boolean, reason: string, rank: number, outcome: FrameworkOutcome | null, priceFen: number, policyPrice: string, policyPriceText: string, rounded: string, text: string, marks: Array<{ __typename: 'Mark', criterion: string, kind: CriterionKind, rounded: string, text: string }>, why: Array<{ __typename: 'LevelReason', otherId: string, ahead: boolean, on: LevelStep, mine: string, theirs: string }> }>, findings: Array<{ __typename: 'Finding', code: string, seatId: string, bidId: string, criterion: string, have: string, want: string }>, askAbout: Array<{ __typename: 'LowPrice', bidId: string, priceFen: number, belowMean: boolean, meanLimit: string, belowCeiling: boolean, ceilingLimit: string }>, flags: Array<{ __typename: 'PriceFlag', kind: string, bidIds: Array<string> }> } };

export type GovSeatAcceptMutationVariables = Exact<{
  input: SeatAcceptInput;
}>;


export type GovSeatAcceptMutation = { __typename: 'Mutation', seatAccept: { __typename: 'SeatAcceptPayload', seat: { __typename: 'PanelSeat', id: string, version: number, status: SeatStatus, kind: SeatKind, position: number, dueAt: string | null, declaredAt: string | null, signedAt: string | null, dissent: string, personName: string, tender: { __typename: 'Tender', id: string, title: string, number: string | null, status: TenderStatus, method: ProcurementMethod, area: { __typename: 'Area', name: string } } } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovSeatDeclineMutationVariables = Exact<{
  input: SeatDeclineInput;
}>;


export type GovSeatDeclineMutation = { __typename: 'Mutation', seatDecline: { __typename: 'SeatDeclinePayload', seat: { __typename: 'PanelSeat', id: string, version: number, status: SeatStatus, kind: SeatKind, position: number, dueAt: string | null, declaredAt: string | null, signedAt: string | null, dissent: string, personName: string, tender: { __typename: 'Tender', id: string, title: string, number: string | null, status: TenderStatus, method: ProcurementMethod, area: { __typename: 'Area', name: string } } } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovSeatRecuseMutationVariables = Exact<{
  input: SeatRecuseInput;
}>;


export type GovSeatRecuseMutation = { __typename: 'Mutation', seatRecuse: { __typename: 'SeatRecusePayload', seat: { __typename: 'PanelSeat', id: string, version: number, status: SeatStatus, kind: SeatKind, position: number, dueAt: string | null, declaredAt: string | null, signedAt: string | null, dissent: string, personName: string, tender: { __typename: 'Tender', id: string, title: string, number: string | null, status: TenderStatus, method: ProcurementMethod, area: { __typename: 'Area', name: string } } } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovBidExamineMutationVariables = Exact<{
  input: BidExamineInput;
}>;


export type GovBidExamineMutation = { __typename: 'Mutation', bidExamine: { __typename: 'BidExaminePayload', bid: { __typename: 'Bid', id: string, version: number, lotId: string, status: BidStatus, priceFen: number | null, unopenedReason: string, organization: { __typename: 'Organization', id: string, name: string } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovSheetSaveMutationVariables = Exact<{
  input: SheetSaveInput;
}>;


export type GovSheetSaveMutation = { __typename: 'Mutation', sheetSave: { __typename: 'SheetSavePayload', scoreSheet: { __typename: 'ScoreSheet', id: string, version: number, seatId: string, lotId: string, submittedAt: string | null, cells: Array<{ __typename: 'ScoreCell', bidId: string, criterion: string, points: string, reason: string, corrections: Array<{ __typename: 'ScoreCorrection', head: CorrectionHead, was: string, became: string, reason: string, createdAt: string }> }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovSheetSubmitMutationVariables = Exact<{
  input: SheetSubmitInput;
}>;


export type GovSheetSubmitMutation = { __typename: 'Mutation', sheetSubmit: { __typename: 'SheetSubmitPayload', scoreSheet: { __typename: 'ScoreSheet', id: string, version: number, seatId: string, lotId: string, submittedAt: string | null, cells: Array<{ __typename: 'ScoreCell', bidId: string, criterion: string, points: string, reason: string, corrections: Array<{ __typename: 'ScoreCorrection', head: CorrectionHead, was: string, became: string, reason: string, createdAt: string }> }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovScoreCorrectMutationVariables = Exact<{
  input: ScoreCorrectInput;
}>;


export type GovScoreCorrectMutation = { __typename: 'Mutation', scoreCorrect: { __typename: 'ScoreCorrectPayload', scoreSheet: { __typename: 'ScoreSheet', id: string, version: number, seatId: string, lotId: string, submittedAt: string | null, cells: Array<{ __typename: 'ScoreCell', bidId: string, criterion: string, points: string, reason: string, corrections: Array<{ __typename: 'ScoreCorrection', head: CorrectionHead, was: string, became: string, reason: string, createdAt: string }> }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovReportMakeMutationVariables = Exact<{
  input: ReportMakeInput;
}>;


export type GovReportMakeMutation = { __typename: 'Mutation', reportMake: { __typename: 'ReportMakePayload', report: { __typename: 'EvaluationReport', id: string } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovReportSignMutationVariables = Exact<{
  input: ReportSignInput;
}>;


export type GovReportSignMutation = { __typename: 'Mutation', reportSign: { __typename: 'ReportSignPayload', seat: { __typename: 'PanelSeat', id: string, version: number, status: SeatStatus, kind: SeatKind, position: number, dueAt: string | null, declaredAt: string | null, signedAt: string | null, dissent: string, personName: string, tender: { __typename: 'Tender', id: string, title: string, number: string | null, status: TenderStatus, method: ProcurementMethod, area: { __typename: 'Area', name: string } } } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovStatementsQueryVariables = Exact<{
  filter?: StatementFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type GovStatementsQuery = { __typename: 'Query', statements: { __typename: 'StatementConnection', edges: Array<{ __typename: 'StatementEdge', node: { __typename: 'Statement', id: string, month: string, status: StatementStatus, lineCount: number, amountFen: number, createdAt: string, provider: { __typename: 'Organization', id: string, name: string }, contract: { __typename: 'Contract', id: string, number: string, title: string } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type GovStatementNowFragment = { __typename: 'Statement', id: string, version: number, status: StatementStatus, lineCount: number, amountFen: number, sampleSeed: string, approver: { __typename: 'Person', id: string, name: string } | null, payment: { __typename: 'Payment', id: string, amountFen: number, reference: string, paidOn: string, createdAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> };

export type GovStatementQueryVariables = Exact<{
  id: string;
}>;


export type GovStatementQuery = { __typename: 'Query', node:
    | { __typename: 'Acceptance' }
    | { __typename: 'AcceptanceOpinion' }
    | { __typename: 'Admission' }
    | { __typename: 'Anchor' }
    | { __typename: 'Appointment' }
    | { __typename: 'Appraisal' }
    | { __typename: 'Area' }
    | { __typename: 'Award' }
    | { __typename: 'Booking' }
    | { __typename: 'BudgetLine' }
    | { __typename: 'Category' }
    | { __typename: 'Challenge' }
    | { __typename: 'Complaint' }
    | { __typename: 'Consultation' }
    | { __typename: 'ConsultationComment' }
    | { __typename: 'Contact' }
    | { __typename: 'Contract' }
    | { __typename: 'ContractLot' }
    | { __typename: 'ContractVersion' }
    | { __typename: 'CreditEvent' }
    | { __typename: 'CustodianKey' }
    | { __typename: 'Entitlement' }
    | { __typename: 'Entry' }
    | { __typename: 'Framework' }
    | { __typename: 'FrameworkLot' }
    | { __typename: 'GroupSession' }
    | { __typename: 'Guarantee' }
    | { __typename: 'Hold' }
    | { __typename: 'Location' }
    | { __typename: 'Milestone' }
    | { __typename: 'Notice' }
    | { __typename: 'Offering' }
    | { __typename: 'Organization' }
    | { __typename: 'Payment' }
    | { __typename: 'PaymentRequest' }
    | { __typename: 'PerformanceEvaluation' }
    | { __typename: 'Person' }
    | { __typename: 'Policy' }
    | { __typename: 'Pool' }
    | { __typename: 'Programme' }
    | { __typename: 'Project' }
    | { __typename: 'ProxyGrant' }
    | { __typename: 'Question' }
    | { __typename: 'Requirement' }
    | { __typename: 'Shift' }
    | { __typename: 'Statement', month: string, createdAt: string, id: string, version: number, status: StatementStatus, lineCount: number, amountFen: number, sampleSeed: string, provider: { __typename: 'Organization', id: string, name: string }, contract: { __typename: 'Contract', id: string, number: string, title: string, buyer: { __typename: 'Organization', name: string }, budgetLine: { __typename: 'BudgetLine', name: string, code: string }, balance: { __typename: 'Balance', grantedFen: number, reservedFen: number, consumedFen: number, leftFen: number } }, approver: { __typename: 'Person', id: string, name: string } | null, payment: { __typename: 'Payment', id: string, amountFen: number, reference: string, paidOn: string, createdAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> }
    | { __typename: 'StatementLine' }
    | { __typename: 'Stay' }
    | { __typename: 'Survey' }
    | { __typename: 'Tender' }
    | { __typename: 'TenderDocument' }
    | { __typename: 'TenderLot' }
    | { __typename: 'Visit' }
    | { __typename: 'Worker' }
    | { __typename: 'WorkerCredential' }
   | null };

export type GovStatementLinesQueryVariables = Exact<{
  id: string;
  sampled?: boolean | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type GovStatementLinesQuery = { __typename: 'Query', node:
    | { __typename: 'Acceptance' }
    | { __typename: 'AcceptanceOpinion' }
    | { __typename: 'Admission' }
    | { __typename: 'Anchor' }
    | { __typename: 'Appointment' }
    | { __typename: 'Appraisal' }
    | { __typename: 'Area' }
    | { __typename: 'Award' }
    | { __typename: 'Booking' }
    | { __typename: 'BudgetLine' }
    | { __typename: 'Category' }
    | { __typename: 'Challenge' }
    | { __typename: 'Complaint' }
    | { __typename: 'Consultation' }
    | { __typename: 'ConsultationComment' }
    | { __typename: 'Contact' }
    | { __typename: 'Contract' }
    | { __typename: 'ContractLot' }
    | { __typename: 'ContractVersion' }
    | { __typename: 'CreditEvent' }
    | { __typename: 'CustodianKey' }
    | { __typename: 'Entitlement' }
    | { __typename: 'Entry' }
    | { __typename: 'Framework' }
    | { __typename: 'FrameworkLot' }
    | { __typename: 'GroupSession' }
    | { __typename: 'Guarantee' }
    | { __typename: 'Hold' }
    | { __typename: 'Location' }
    | { __typename: 'Milestone' }
    | { __typename: 'Notice' }
    | { __typename: 'Offering' }
    | { __typename: 'Organization' }
    | { __typename: 'Payment' }
    | { __typename: 'PaymentRequest' }
    | { __typename: 'PerformanceEvaluation' }
    | { __typename: 'Person' }
    | { __typename: 'Policy' }
    | { __typename: 'Pool' }
    | { __typename: 'Programme' }
    | { __typename: 'Project' }
    | { __typename: 'ProxyGrant' }
    | { __typename: 'Question' }
    | { __typename: 'Requirement' }
    | { __typename: 'Shift' }
    | { __typename: 'Statement', id: string, lines: { __typename: 'StatementLineConnection', edges: Array<{ __typename: 'StatementLineEdge', node: { __typename: 'StatementLine', id: string, kind: LineKind, serviceDate: string, units: number, unitPriceFen: number, amountFen: number, status: LineStatus, sampled: boolean, sampleResult: SampleResult | null, contractLot: { __typename: 'ContractLot', id: string, category: { __typename: 'Category', name: string } }, booking: { __typename: 'Booking', id: string, startsAt: string, endsAt: string, offering: { __typename: 'Offering', name: string }, worker: { __typename: 'Worker', name: string }, recipient: { __typename: 'Recipient', id: string, name: string, phone: string | null, area: { __typename: 'Area', name: string } | null } } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } }
    | { __typename: 'StatementLine' }
    | { __typename: 'Stay' }
    | { __typename: 'Survey' }
    | { __typename: 'Tender' }
    | { __typename: 'TenderDocument' }
    | { __typename: 'TenderLot' }
    | { __typename: 'Visit' }
    | { __typename: 'Worker' }
    | { __typename: 'WorkerCredential' }
   | null };

export type GovPhonesQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type GovPhonesQuery = { __typename: 'Query', nodes: Array<
    | { __typename: 'Acceptance' }
    | { __typename: 'AcceptanceOpinion' }
    | { __typename: 'Admission' }
    | { __typename: 'Anchor' }
    | { __typename: 'Appointment' }
    | { __typename: 'Appraisal' }
    | { __typename: 'Area' }
    | { __typename: 'Award' }
    | { __typename: 'Booking' }
    | { __typename: 'BudgetLine' }
    | { __typename: 'Category' }
    | { __typename: 'Challenge' }
    | { __typename: 'Complaint' }
    | { __typename: 'Consultation' }
    | { __typename: 'ConsultationComment' }
    | { __typename: 'Contact' }
    | { __typename: 'Contract' }
    | { __typename: 'ContractLot' }
    | { __typename: 'ContractVersion' }
    | { __typename: 'CreditEvent' }
    | { __typename: 'CustodianKey' }
    | { __typename: 'Entitlement' }
    | { __typename: 'Entry' }
    | { __typename: 'Framework' }
    | { __typename: 'FrameworkLot' }
    | { __typename: 'GroupSession' }
    | { __typename: 'Guarantee' }
    | { __typename: 'Hold' }
    | { __typename: 'Location' }
    | { __typename: 'Milestone' }
    | { __typename: 'Notice' }
    | { __typename: 'Offering' }
    | { __typename: 'Organization' }
    | { __typename: 'Payment' }
    | { __typename: 'PaymentRequest' }
    | { __typename: 'PerformanceEvaluation' }
    | { __typename: 'Person', id: string, name: string, phone: string | null }
    | { __typename: 'Policy' }
    | { __typename: 'Pool' }
    | { __typename: 'Programme' }
    | { __typename: 'Project' }
    | { __typename: 'ProxyGrant' }
    | { __typename: 'Question' }
    | { __typename: 'Requirement' }
    | { __typename: 'Shift' }
    | { __typename: 'Statement' }
    | { __typename: 'StatementLine' }
    | { __typename: 'Stay' }
    | { __typename: 'Survey' }
    | { __typename: 'Tender' }
    | { __typename: 'TenderDocument' }
    | { __typename: 'TenderLot' }
    | { __typename: 'Visit' }
    | { __typename: 'Worker' }
    | { __typename: 'WorkerCredential' }
   | null> };

export type GovStatementEntriesQueryVariables = Exact<{
  record: string;
}>;


export type GovStatementEntriesQuery = { __typename: 'Query', entries: { __typename: 'EntryConnection', edges: Array<{ __typename: 'EntryEdge', node: { __typename: 'Entry', id: string, seq: number, verb: string, at: string, actorId: string } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean } } };

export type GovStatementChangedSubscriptionVariables = Exact<{
  ids: Array<string> | string;
}>;


export type GovStatementChangedSubscription = { statementChanged: { __typename: 'Statement', id: string, version: number } };

export type GovStatementReconcileMutationVariables = Exact<{
  input: StatementReconcileInput;
}>;


export type GovStatementReconcileMutation = { __typename: 'Mutation', statementReconcile: { __typename: 'StatementReconcilePayload', statement: { __typename: 'Statement', id: string, version: number, status: StatementStatus, lineCount: number, amountFen: number, sampleSeed: string, approver: { __typename: 'Person', id: string, name: string } | null, payment: { __typename: 'Payment', id: string, amountFen: number, reference: string, paidOn: string, createdAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovStatementSampleMutationVariables = Exact<{
  input: StatementSampleInput;
}>;


export type GovStatementSampleMutation = { __typename: 'Mutation', statementSample: { __typename: 'StatementSamplePayload', statement: { __typename: 'Statement', id: string, version: number, status: StatementStatus, lineCount: number, amountFen: number, sampleSeed: string, approver: { __typename: 'Person', id: string, name: string } | null, payment: { __typename: 'Payment', id: string, amountFen: number, reference: string, paidOn: string, createdAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovStatementAnswerSampleMutationVariables = Exact<{
  input: StatementAnswerSampleInput;
}>;


export type GovStatementAnswerSampleMutation = { __typename: 'Mutation', statementAnswerSample: { __typename: 'StatementAnswerSamplePayload', statement: { __typename: 'Statement', id: string, version: number, status: StatementStatus, lineCount: number, amountFen: number, sampleSeed: string, approver: { __typename: 'Person', id: string, name: string } | null, payment: { __typename: 'Payment', id: string, amountFen: number, reference: string, paidOn: string, createdAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovStatementApproveMutationVariables = Exact<{
  input: StatementApproveInput;
}>;


export type GovStatementApproveMutation = { __typename: 'Mutation', statementApprove: { __typename: 'StatementApprovePayload', statement: { __typename: 'Statement', id: string, version: number, status: StatementStatus, lineCount: number, amountFen: number, sampleSeed: string, approver: { __typename: 'Person', id: string, name: string } | null, payment: { __typename: 'Payment', id: string, amountFen: number, reference: string, paidOn: string, createdAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovStatementReturnMutationVariables = Exact<{
  input: StatementReturnInput;
}>;


export type GovStatementReturnMutation = { __typename: 'Mutation', statementReturn: { __typename: 'StatementReturnPayload', statement: { __typename: 'Statement', id: string, version: number, status: StatementStatus, lineCount: number, amountFen: number, sampleSeed: string, approver: { __typename: 'Person', id: string, name: string } | null, payment: { __typename: 'Payment', id: string, amountFen: number, reference: string, paidOn: string, createdAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovStatementPayMutationVariables = Exact<{
  input: StatementPayInput;
}>;


export type GovStatementPayMutation = { __typename: 'Mutation', statementPay: { __typename: 'StatementPayPayload', statement: { __typename: 'Statement', id: string, version: number, status: StatementStatus, lineCount: number, amountFen: number, sampleSeed: string, approver: { __typename: 'Person', id: string, name: string } | null, payment: { __typename: 'Payment', id: string, amountFen: number, reference: string, paidOn: string, createdAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovStatementCloseMutationVariables = Exact<{
  input: StatementCloseInput;
}>;


export type GovStatementCloseMutation = { __typename: 'Mutation', statementClose: { __typename: 'StatementClosePayload', statement: { __typename: 'Statement', id: string, version: number, status: StatementStatus, lineCount: number, amountFen: number, sampleSeed: string, approver: { __typename: 'Person', id: string, name: string } | null, payment: { __typename: 'Payment', id: string, amountFen: number, reference: string, paidOn: string, createdAt: string, recordedBy: { __typename: 'Person', id: string, name: string } | null } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovAdmissionsQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type GovAdmissionsQuery = { __typename: 'Query', node:
    | { __typename: 'Acceptance' }
    | { __typename: 'AcceptanceOpinion' }
    | { __typename: 'Admission' }
    | { __typename: 'Anchor' }
    | { __typename: 'Appointment' }
    | { __typename: 'Appraisal' }
    | { __typename: 'Area' }
    | { __typename: 'Award' }
    | { __typename: 'Booking' }
    | { __typename: 'BudgetLine' }
    | { __typename: 'Category' }
    | { __typename: 'Challenge' }
    | { __typename: 'Complaint' }
    | { __typename: 'Consultation' }
    | { __typename: 'ConsultationComment' }
    | { __typename: 'Contact' }
    | { __typename: 'Contract' }
    | { __typename: 'ContractLot' }
    | { __typename: 'ContractVersion' }
    | { __typename: 'CreditEvent' }
    | { __typename: 'CustodianKey' }
    | { __typename: 'Entitlement' }
    | { __typename: 'Entry' }
    | { __typename: 'Framework' }
    | { __typename: 'FrameworkLot' }
    | { __typename: 'GroupSession' }
    | { __typename: 'Guarantee' }
    | { __typename: 'Hold' }
    | { __typename: 'Location' }
    | { __typename: 'Milestone' }
    | { __typename: 'Notice' }
    | { __typename: 'Offering' }
    | { __typename: 'Organization' }
    | { __typename: 'Payment' }
    | { __typename: 'PaymentRequest' }
    | { __typename: 'PerformanceEvaluation' }
    | { __typename: 'Person' }
    | { __typename: 'Policy' }
    | { __typename: 'Pool' }
    | { __typename: 'Programme' }
    | { __typename: 'Project' }
    | { __typename: 'ProxyGrant' }
    | { __typename: 'Question' }
    | { __typename: 'Requirement' }
    | { __typename: 'Shift' }
    | { __typename: 'Statement' }
    | { __typename: 'StatementLine' }
    | { __typename: 'Stay' }
    | { __typename: 'Survey' }
    | { __typename: 'Tender', id: string, admissions: { __typename: 'AdmissionConnection', edges: Array<{ __typename: 'AdmissionEdge', node: { __typename: 'Admission', id: string, version: number, number: number, status: AdmissionStatus, statement: string, answer: string, answeredAt: string | null, overdueAt: string | null, dueAt: string | null, createdAt: string, lot: { __typename: 'TenderLot', id: string, position: number, title: string }, organization: { __typename: 'Organization', id: string, name: string }, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } }
    | { __typename: 'TenderDocument' }
    | { __typename: 'TenderLot' }
    | { __typename: 'Visit' }
    | { __typename: 'Worker' }
    | { __typename: 'WorkerCredential' }
   | null };

export type GovAdmissionAnswerMutationVariables = Exact<{
  input: AdmissionAnswerInput;
}>;


export type GovAdmissionAnswerMutation = { __typename: 'Mutation', admissionAnswer: { __typename: 'AdmissionAnswerPayload', admission: { __typename: 'Admission', id: string, version: number } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovBidQualifyMutationVariables = Exact<{
  input: BidQualifyInput;
}>;


export type GovBidQualifyMutation = { __typename: 'Mutation', bidQualify: { __typename: 'BidQualifyPayload', bid: { __typename: 'Bid', id: string, version: number } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovOffersAskMutationVariables = Exact<{
  input: OffersAskInput;
}>;


export type GovOffersAskMutation = { __typename: 'Mutation', offersAsk: { __typename: 'OffersAskPayload', tender: { __typename: 'Tender', id: string, version: number } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovTenderConfirmMutationVariables = Exact<{
  input: TenderConfirmInput;
}>;


export type GovTenderConfirmMutation = { __typename: 'Mutation', tenderConfirm: { __typename: 'TenderConfirmPayload', tender: { __typename: 'Tender', id: string, version: number } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovTenderAwardMutationVariables = Exact<{
  input: TenderAwardInput;
}>;


export type GovTenderAwardMutation = { __typename: 'Mutation', tenderAward: { __typename: 'TenderAwardPayload', tender: { __typename: 'Tender', id: string, version: number } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovStandstillWaiveMutationVariables = Exact<{
  input: StandstillWaiveInput;
}>;


export type GovStandstillWaiveMutation = { __typename: 'Mutation', standstillWaive: { __typename: 'StandstillWaivePayload', award: { __typename: 'Award', id: string, version: number } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovBidFragment = { __typename: 'Bid', id: string, version: number, lotId: string, status: BidStatus, priceFen: number | null, unopenedReason: string, organization: { __typename: 'Organization', id: string, name: string } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> };

export type GovOpeningQueryVariables = Exact<{
  id: string;
}>;


export type GovOpeningQuery = { __typename: 'Query', opening: { __typename: 'Opening', open: boolean, bids: Array<{ __typename: 'Bid', id: string, version: number, lotId: string, status: BidStatus, priceFen: number | null, unopenedReason: string, organization: { __typename: 'Organization', id: string, name: string } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> }>, envelopes: Array<{ __typename: 'OpeningEnvelope', id: string, bidId: string, kind: EnvelopeKind, open: boolean, keyGiven: boolean, shares: number }>, objections: Array<{ __typename: 'Objection', id: string, version: number, body: string, answer: string, answeredAt: string | null, createdAt: string, organization: { __typename: 'Organization', id: string, name: string } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> }> } | null };

export type GovTenderOpenMutationVariables = Exact<{
  input: TenderOpenInput;
}>;


export type GovTenderOpenMutation = { __typename: 'Mutation', tenderOpen: { __typename: 'TenderOpenPayload', opening: { __typename: 'Opening', open: boolean } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovOpeningEndMutationVariables = Exact<{
  input: OpeningEndInput;
}>;


export type GovOpeningEndMutation = { __typename: 'Mutation', openingEnd: { __typename: 'OpeningEndPayload', opening: { __typename: 'Opening', open: boolean } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovObjectionAnswerMutationVariables = Exact<{
  input: ObjectionAnswerInput;
}>;


export type GovObjectionAnswerMutation = { __typename: 'Mutation', objectionAnswer: { __typename: 'ObjectionAnswerPayload', objection: { __typename: 'Objection', id: string, version: number } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovPanelQueryVariables = Exact<{
  id: string;
}>;


export type GovPanelQuery = { __typename: 'Query', panel: { __typename: 'EvaluationPanel', id: string, version: number, status: PanelStatus, experts: number, representatives: number, draw: { __typename: 'DrawTranscript', pool: Array<string>, poolRoot: string, buyerCommit: string, regulatorCommit: string, buyerNonce: string, regulatorNonce: string, head: string, order: Array<string> }, seats: Array<{ __typename: 'PanelSeat', id: string, personId: string, personName: string, kind: SeatKind, position: number, status: SeatStatus, dueAt: string | null, declaredAt: string | null, signedAt: string | null, dissent: string }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null };

export type GovPanelFormMutationVariables = Exact<{
  input: PanelFormInput;
}>;


export type GovPanelFormMutation = { __typename: 'Mutation', panelForm: { __typename: 'PanelFormPayload', panel: { __typename: 'EvaluationPanel', id: string, version: number } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovDrawCommitMutationVariables = Exact<{
  input: DrawCommitInput;
}>;


export type GovDrawCommitMutation = { __typename: 'Mutation', drawCommit: { __typename: 'DrawCommitPayload', panel: { __typename: 'EvaluationPanel', id: string, version: number } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovDrawRevealMutationVariables = Exact<{
  input: DrawRevealInput;
}>;


export type GovDrawRevealMutation = { __typename: 'Mutation', drawReveal: { __typename: 'DrawRevealPayload', panel: { __typename: 'EvaluationPanel', id: string, version: number } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovPanelReformMutationVariables = Exact<{
  input: PanelReformInput;
}>;


export type GovPanelReformMutation = { __typename: 'Mutation', panelReform: { __typename: 'PanelReformPayload', panel: { __typename: 'EvaluationPanel', id: string, version: number } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovTendersQueryVariables = Exact<{
  filter?: TenderFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type GovTendersQuery = { __typename: 'Query', tenders: { __typename: 'TenderConnection', edges: Array<{ __typename: 'TenderEdge', node: { __typename: 'Tender', id: string, title: string, number: string | null, status: TenderStatus, method: ProcurementMethod, deadlineAt: string | null, ceilingFen: number, area: { __typename: 'Area', name: string }, lots: Array<{ __typename: 'TenderLot', id: string, title: string }> } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type GovRulePackFragment = { __typename: 'RulePack', id: string, method: ProcurementMethod, number: number, validFrom: string, hash: string, rules: Array<{ __typename: 'ProcurementRule', key: string, name: string, nameEn: string, value: string, unit: string, cite: string, certainty: RuleCertainty, severity: RuleSeverity }> };

export type GovTenderDocumentFragment = { __typename: 'TenderDocument', id: string, number: number, hash: string, material: boolean, note: string, publishedAt: string | null, createdAt: string, files: Array<{ __typename: 'Attachment', id: string, name: string, sha256: string, size: number }>, custodianKeys: Array<{ __typename: 'CustodianKey', id: string, organization: { __typename: 'Organization', id: string, name: string } }>, body: { __typename: 'TenderBody', bidBondFen: number, performanceBondBp: number, validityDays: number, threshold: number, methodReason: string, splittingReason: string, frameworkMonths: number, evaluation: { __typename: 'Evaluation', method: EvaluationMethod, fixedPrice: boolean, places: number, rankOn: RankOn | null, criteria: Array<{ __typename: 'Criterion', code: string, name: string, path: Array<string>, kind: CriterionKind, max: string, bands: Array<{ __typename: 'Band', from: string, to: string, level: string }> }>, deductions: Array<{ __typename: 'Deduction', code: string, share: number, basis: string }> }, eligibility: Array<{ __typename: 'Clause', code: string, text: string }>, essential: Array<{ __typename: 'Clause', code: string, text: string }>, contract: Array<{ __typename: 'Clause', code: string, text: string }>, single: { __typename: 'SingleSource', organizationId: string, reason: string, opinions: Array<{ __typename: 'ExpertOpinion', name: string, post: string, opinion: string }> } | null } };

export type GovStayFragment = { __typename: 'Stay', id: string, blocks: Array<StayBlock>, recordId: string, reason: string, from: string, until: string | null, endedAt: string | null };

export type GovAwardFragment = { __typename: 'Award', id: string, version: number, bidId: string, rank: number, amountFen: number, status: AwardStatus, announcedAt: string | null, standstillUntil: string | null, standstillWaiver: string, dueAt: string | null, reason: string, lot: { __typename: 'TenderLot', id: string, title: string }, organization: { __typename: 'Organization', id: string, name: string }, contract: { __typename: 'Contract', id: string, number: string, status: ContractStatus } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> };

export type GovTenderNowFragment = { __typename: 'Tender', id: string, version: number, status: TenderStatus, number: string | null, ocid: string | null, title: string, method: ProcurementMethod, ceilingFen: number, threshold: number, publishedAt: string | null, deadlineAt: string | null, validUntil: string | null, openingUntil: string | null, round: number, sealRoot: string, reason: string, createdAt: string, project: { __typename: 'Project', id: string, title: string } | null, requirement: { __typename: 'Requirement', id: string, number: number, hash: string } | null, buyer: { __typename: 'Organization', id: string, name: string }, area: { __typename: 'Area', id: string, name: string }, rulePack: { __typename: 'RulePack', id: string, method: ProcurementMethod, number: number, validFrom: string, hash: string, rules: Array<{ __typename: 'ProcurementRule', key: string, name: string, nameEn: string, value: string, unit: string, cite: string, certainty: RuleCertainty, severity: RuleSeverity }> } | null, lots: Array<{ __typename: 'TenderLot', id: string, position: number, title: string, units: number, ceilingFen: number, category: { __typename: 'Category', id: string, name: string }, area: { __typename: 'Area', id: string, name: string } }>, documents: Array<{ __typename: 'TenderDocument', id: string, number: number, hash: string, material: boolean, note: string, publishedAt: string | null, createdAt: string, files: Array<{ __typename: 'Attachment', id: string, name: string, sha256: string, size: number }>, custodianKeys: Array<{ __typename: 'CustodianKey', id: string, organization: { __typename: 'Organization', id: string, name: string } }>, body: { __typename: 'TenderBody', bidBondFen: number, performanceBondBp: number, validityDays: number, threshold: number, methodReason: string, splittingReason: string, frameworkMonths: number, evaluation: { __typename: 'Evaluation', method: EvaluationMethod, fixedPrice: boolean, places: number, rankOn: RankOn | null, criteria: Array<{ __typename: 'Criterion', code: string, name: string, path: Array<string>, kind: CriterionKind, max: string, bands: Array<{ __typename: 'Band', from: string, to: string, level: string }> }>, deductions: Array<{ __typename: 'Deduction', code: string, share: number, basis: string }> }, eligibility: Array<{ __typename: 'Clause', code: string, text: string }>, essential: Array<{ __typename: 'Clause', code: string, text: string }>, contract: Array<{ __typename: 'Clause', code: string, text: string }>, single: { __typename: 'SingleSource', organizationId: string, reason: string, opinions: Array<{ __typename: 'ExpertOpinion', name: string, post: string, opinion: string }> } | null } }>, custodians: Array<{ __typename: 'TenderCustodian', keyId: string, organization: { __typename: 'Organization', id: string, name: string } }>, previous: { __typename: 'Tender', id: string, title: string } | null, notices: Array<{ __typename: 'Notice', id: string, kind: NoticeKind, title: string, facts: { [key: string]: unknown }, publishedAt: string }>, stays: Array<{ __typename: 'Stay', id: string, blocks: Array<StayBlock>, recordId: string, reason: string, from: string, until: string | null, endedAt: string | null }>, awards: Array<{ __typename: 'Award', id: string, version: number, bidId: string, rank: number, amountFen: number, status: AwardStatus, announcedAt: string | null, standstillUntil: string | null, standstillWaiver: string, dueAt: string | null, reason: string, lot: { __typename: 'TenderLot', id: string, title: string }, organization: { __typename: 'Organization', id: string, name: string }, contract: { __typename: 'Contract', id: string, number: string, status: ContractStatus } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> };

export type GovTenderQueryVariables = Exact<{
  id: string;
}>;


export type GovTenderQuery = { __typename: 'Query', node:
    | { __typename: 'Acceptance' }
    | { __typename: 'AcceptanceOpinion' }
    | { __typename: 'Admission' }
    | { __typename: 'Anchor' }
    | { __typename: 'Appointment' }
    | { __typename: 'Appraisal' }
    | { __typename: 'Area' }
    | { __typename: 'Award' }
    | { __typename: 'Booking' }
    | { __typename: 'BudgetLine' }
    | { __typename: 'Category' }
    | { __typename: 'Challenge' }
    | { __typename: 'Complaint' }
    | { __typename: 'Consultation' }
    | { __typename: 'ConsultationComment' }
    | { __typename: 'Contact' }
    | { __typename: 'Contract' }
    | { __typename: 'ContractLot' }
    | { __typename: 'ContractVersion' }
    | { __typename: 'CreditEvent' }
    | { __typename: 'CustodianKey' }
    | { __typename: 'Entitlement' }
    | { __typename: 'Entry' }
    | { __typename: 'Framework' }
    | { __typename: 'FrameworkLot' }
    | { __typename: 'GroupSession' }
    | { __typename: 'Guarantee' }
    | { __typename: 'Hold' }
    | { __typename: 'Location' }
    | { __typename: 'Milestone' }
    | { __typename: 'Notice' }
    | { __typename: 'Offering' }
    | { __typename: 'Organization' }
    | { __typename: 'Payment' }
    | { __typename: 'PaymentRequest' }
    | { __typename: 'PerformanceEvaluation' }
    | { __typename: 'Person' }
    | { __typename: 'Policy' }
    | { __typename: 'Pool' }
    | { __typename: 'Programme' }
    | { __typename: 'Project' }
    | { __typename: 'ProxyGrant' }
    | { __typename: 'Question' }
    | { __typename: 'Requirement' }
    | { __typename: 'Shift' }
    | { __typename: 'Statement' }
    | { __typename: 'StatementLine' }
    | { __typename: 'Stay' }
    | { __typename: 'Survey' }
    | { __typename: 'Tender', id: string, version: number, status: TenderStatus, number: string | null, ocid: string | null, title: string, method: ProcurementMethod, ceilingFen: number, threshold: number, publishedAt: string | null, deadlineAt: string | null, validUntil: string | null, openingUntil: string | null, round: number, sealRoot: string, reason: string, createdAt: string, project: { __typename: 'Project', id: string, title: string } | null, requirement: { __typename: 'Requirement', id: string, number: number, hash: string } | null, buyer: { __typename: 'Organization', id: string, name: string }, area: { __typename: 'Area', id: string, name: string }, rulePack: { __typename: 'RulePack', id: string, method: ProcurementMethod, number: number, validFrom: string, hash: string, rules: Array<{ __typename: 'ProcurementRule', key: string, name: string, nameEn: string, value: string, unit: string, cite: string, certainty: RuleCertainty, severity: RuleSeverity }> } | null, lots: Array<{ __typename: 'TenderLot', id: string, position: number, title: string, units: number, ceilingFen: number, category: { __typename: 'Category', id: string, name: string }, area: { __typename: 'Area', id: string, name: string } }>, documents: Array<{ __typename: 'TenderDocument', id: string, number: number, hash: string, material: boolean, note: string, publishedAt: string | null, createdAt: string, files: Array<{ __typename: 'Attachment', id: string, name: string, sha256: string, size: number }>, custodianKeys: Array<{ __typename: 'CustodianKey', id: string, organization: { __typename: 'Organization', id: string, name: string } }>, body: { __typename: 'TenderBody', bidBondFen: number, performanceBondBp: number, validityDays: number, threshold: number, methodReason: string, splittingReason: string, frameworkMonths: number, evaluation: { __typename: 'Evaluation', method: EvaluationMethod, fixedPrice: boolean, places: number, rankOn: RankOn | null, criteria: Array<{ __typename: 'Criterion', code: string, name: string, path: Array<string>, kind: CriterionKind, max: string, bands: Array<{ __typename: 'Band', from: string, to: string, level: string }> }>, deductions: Array<{ __typename: 'Deduction', code: string, share: number, basis: string }> }, eligibility: Array<{ __typename: 'Clause', code: string, text: string }>, essential: Array<{ __typename: 'Clause', code: string, text: string }>, contract: Array<{ __typename: 'Clause', code: string, text: string }>, single: { __typename: 'SingleSource', organizationId: string, reason: string, opinions: Array<{ __typename: 'ExpertOpinion', name: string, post: string, opinion: string }> } | null } }>, custodians: Array<{ __typename: 'TenderCustodian', keyId: string, organization: { __typename: 'Organization', id: string, name: string } }>, previous: { __typename: 'Tender', id: string, title: string } | null, notices: Array<{ __typename: 'Notice', id: string, kind: NoticeKind, title: string, facts: { [key: string]: unknown }, publishedAt: string }>, stays: Array<{ __typename: 'Stay', id: string, blocks: Array<StayBlock>, recordId: string, reason: string, from: string, until: string | null, endedAt: string | null }>, awards: Array<{ __typename: 'Award', id: string, version: number, bidId: string, rank: number, amountFen: number, status: AwardStatus, announcedAt: string | null, standstillUntil: string | null, standstillWaiver: string, dueAt: string | null, reason: string, lot: { __typename: 'TenderLot', id: string, title: string }, organization: { __typename: 'Organization', id: string, name: string }, contract: { __typename: 'Contract', id: string, number: string, status: ContractStatus } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> }
    | { __typename: 'TenderDocument' }
    | { __typename: 'TenderLot' }
    | { __typename: 'Visit' }
    | { __typename: 'Worker' }
    | { __typename: 'WorkerCredential' }
   | null };

export type GovTenderQuestionsQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type GovTenderQuestionsQuery = { __typename: 'Query', node:
    | { __typename: 'Acceptance' }
    | { __typename: 'AcceptanceOpinion' }
    | { __typename: 'Admission' }
    | { __typename: 'Anchor' }
    | { __typename: 'Appointment' }
    | { __typename: 'Appraisal' }
    | { __typename: 'Area' }
    | { __typename: 'Award' }
    | { __typename: 'Booking' }
    | { __typename: 'BudgetLine' }
    | { __typename: 'Category' }
    | { __typename: 'Challenge' }
    | { __typename: 'Complaint' }
    | { __typename: 'Consultation' }
    | { __typename: 'ConsultationComment' }
    | { __typename: 'Contact' }
    | { __typename: 'Contract' }
    | { __typename: 'ContractLot' }
    | { __typename: 'ContractVersion' }
    | { __typename: 'CreditEvent' }
    | { __typename: 'CustodianKey' }
    | { __typename: 'Entitlement' }
    | { __typename: 'Entry' }
    | { __typename: 'Framework' }
    | { __typename: 'FrameworkLot' }
    | { __typename: 'GroupSession' }
    | { __typename: 'Guarantee' }
    | { __typename: 'Hold' }
    | { __typename: 'Location' }
    | { __typename: 'Milestone' }
    | { __typename: 'Notice' }
    | { __typename: 'Offering' }
    | { __typename: 'Organization' }
    | { __typename: 'Payment' }
    | { __typename: 'PaymentRequest' }
    | { __typename: 'PerformanceEvaluation' }
    | { __typename: 'Person' }
    | { __typename: 'Policy' }
    | { __typename: 'Pool' }
    | { __typename: 'Programme' }
    | { __typename: 'Project' }
    | { __typename: 'ProxyGrant' }
    | { __typename: 'Question' }
    | { __typename: 'Requirement' }
    | { __typename: 'Shift' }
    | { __typename: 'Statement' }
    | { __typename: 'StatementLine' }
    | { __typename: 'Stay' }
    | { __typename: 'Survey' }
    | { __typename: 'Tender', id: string, questions: { __typename: 'QuestionConnection', edges: Array<{ __typename: 'QuestionEdge', node: { __typename: 'Question', id: string, version: number, body: string, answer: string, answeredAt: string | null, dueAt: string, createdAt: string, files: Array<{ __typename: 'Attachment', id: string, name: string, size: number }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } }
    | { __typename: 'TenderDocument' }
    | { __typename: 'TenderLot' }
    | { __typename: 'Visit' }
    | { __typename: 'Worker' }
    | { __typename: 'WorkerCredential' }
   | null };

export type GovRulePacksQueryVariables = Exact<{
  method: ProcurementMethod;
  on: string;
}>;


export type GovRulePacksQuery = { __typename: 'Query', rulePacks: Array<{ __typename: 'RulePack', id: string, method: ProcurementMethod, number: number, validFrom: string, hash: string, rules: Array<{ __typename: 'ProcurementRule', key: string, name: string, nameEn: string, value: string, unit: string, cite: string, certainty: RuleCertainty, severity: RuleSeverity }> }> };

export type GovCustodianKeysQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type GovCustodianKeysQuery = { __typename: 'Query', custodianKeys: { __typename: 'CustodianKeyConnection', edges: Array<{ __typename: 'CustodianKeyEdge', node: { __typename: 'CustodianKey', id: string, createdAt: string, organization: { __typename: 'Organization', id: string, name: string } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type GovTenderDraftMutationVariables = Exact<{
  input: TenderDraftInput;
}>;


export type GovTenderDraftMutation = { __typename: 'Mutation', tenderDraft: { __typename: 'TenderDraftPayload', tender: { __typename: 'Tender', id: string, version: number } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovTenderSaveMutationVariables = Exact<{
  input: TenderSaveInput;
}>;


export type GovTenderSaveMutation = { __typename: 'Mutation', tenderSave: { __typename: 'TenderSavePayload', tender: { __typename: 'Tender', id: string, version: number } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovTenderSubmitMutationVariables = Exact<{
  input: TenderSubmitInput;
}>;


export type GovTenderSubmitMutation = { __typename: 'Mutation', tenderSubmit: { __typename: 'TenderSubmitPayload', tender: { __typename: 'Tender', id: string, version: number } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovTenderReturnMutationVariables = Exact<{
  input: TenderReturnInput;
}>;


export type GovTenderReturnMutation = { __typename: 'Mutation', tenderReturn: { __typename: 'TenderReturnPayload', tender: { __typename: 'Tender', id: string, version: number } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovTenderPublishMutationVariables = Exact<{
  input: TenderPublishInput;
}>;


export type GovTenderPublishMutation = { __typename: 'Mutation', tenderPublish: { __typename: 'TenderPublishPayload', tender: { __typename: 'Tender', id: string, version: number } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovTenderAmendMutationVariables = Exact<{
  input: TenderAmendInput;
}>;


export type GovTenderAmendMutation = { __typename: 'Mutation', tenderAmend: { __typename: 'TenderAmendPayload', tender: { __typename: 'Tender', id: string, version: number } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovTenderCancelMutationVariables = Exact<{
  input: TenderCancelInput;
}>;


export type GovTenderCancelMutation = { __typename: 'Mutation', tenderCancel: { __typename: 'TenderCancelPayload', tender: { __typename: 'Tender', id: string, version: number } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovTenderTerminateMutationVariables = Exact<{
  input: TenderTerminateInput;
}>;


export type GovTenderTerminateMutation = { __typename: 'Mutation', tenderTerminate: { __typename: 'TenderTerminatePayload', tender: { __typename: 'Tender', id: string, version: number } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovNegotiationRecordMutationVariables = Exact<{
  input: NegotiationRecordInput;
}>;


export type GovNegotiationRecordMutation = { __typename: 'Mutation', negotiationRecord: { __typename: 'NegotiationRecordPayload', tender: { __typename: 'Tender', id: string, version: number } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovQuestionAnswerMutationVariables = Exact<{
  input: QuestionAnswerInput;
}>;


export type GovQuestionAnswerMutation = { __typename: 'Mutation', questionAnswer: { __typename: 'QuestionAnswerPayload', question: { __typename: 'Question', id: string, version: number } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GovPaymentsDueQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type GovPaymentsDueQuery = { __typename: 'Query', paymentRequests: { __typename: 'PaymentRequestConnection', edges: Array<{ __typename: 'PaymentRequestEdge', node: { __typename: 'PaymentRequest', id: string, status: PaymentRequestStatus, daysLate: number, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean }> } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type GovAdmissionsWaitingQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type GovAdmissionsWaitingQuery = { __typename: 'Query', admissionsToAnswer: { __typename: 'AdmissionConnection', edges: Array<{ __typename: 'AdmissionEdge', node: { __typename: 'Admission', id: string, overdueAt: string | null, tender: { __typename: 'Tender', id: string } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type GovOpinionsWaitingQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type GovOpinionsWaitingQuery = { __typename: 'Query', myOpinions: { __typename: 'AcceptanceOpinionConnection', edges: Array<{ __typename: 'AcceptanceOpinionEdge', node: { __typename: 'AcceptanceOpinion', id: string } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type GovOpenStatementsQueryVariables = Exact<{
  status: StatementStatus;
  first: number;
  after?: string | null | undefined;
}>;


export type GovOpenStatementsQuery = { __typename: 'Query', statements: { __typename: 'StatementConnection', edges: Array<{ __typename: 'StatementEdge', node: { __typename: 'Statement', id: string, month: string, amountFen: number, status: StatementStatus, provider: { __typename: 'Organization', name: string }, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type GovSampleAnswersQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type GovSampleAnswersQuery = { __typename: 'Query', node:
    | { __typename: 'Acceptance' }
    | { __typename: 'AcceptanceOpinion' }
    | { __typename: 'Admission' }
    | { __typename: 'Anchor' }
    | { __typename: 'Appointment' }
    | { __typename: 'Appraisal' }
    | { __typename: 'Area' }
    | { __typename: 'Award' }
    | { __typename: 'Booking' }
    | { __typename: 'BudgetLine' }
    | { __typename: 'Category' }
    | { __typename: 'Challenge' }
    | { __typename: 'Complaint' }
    | { __typename: 'Consultation' }
    | { __typename: 'ConsultationComment' }
    | { __typename: 'Contact' }
    | { __typename: 'Contract' }
    | { __typename: 'ContractLot' }
    | { __typename: 'ContractVersion' }
    | { __typename: 'CreditEvent' }
    | { __typename: 'CustodianKey' }
    | { __typename: 'Entitlement' }
    | { __typename: 'Entry' }
    | { __typename: 'Framework' }
    | { __typename: 'FrameworkLot' }
    | { __typename: 'GroupSession' }
    | { __typename: 'Guarantee' }
    | { __typename: 'Hold' }
    | { __typename: 'Location' }
    | { __typename: 'Milestone' }
    | { __typename: 'Notice' }
    | { __typename: 'Offering' }
    | { __typename: 'Organization' }
    | { __typename: 'Payment' }
    | { __typename: 'PaymentRequest' }
    | { __typename: 'PerformanceEvaluation' }
    | { __typename: 'Person' }
    | { __typename: 'Policy' }
    | { __typename: 'Pool' }
    | { __typename: 'Programme' }
    | { __typename: 'Project' }
    | { __typename: 'ProxyGrant' }
    | { __typename: 'Question' }
    | { __typename: 'Requirement' }
    | { __typename: 'Shift' }
    | { __typename: 'Statement', id: string, lines: { __typename: 'StatementLineConnection', edges: Array<{ __typename: 'StatementLineEdge', node: { __typename: 'StatementLine', id: string, sampleResult: SampleResult | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } }
    | { __typename: 'StatementLine' }
    | { __typename: 'Stay' }
    | { __typename: 'Survey' }
    | { __typename: 'Tender' }
    | { __typename: 'TenderDocument' }
    | { __typename: 'TenderLot' }
    | { __typename: 'Visit' }
    | { __typename: 'Worker' }
    | { __typename: 'WorkerCredential' }
   | null };

export type GovWaitingQueryVariables = Exact<{
  delivered?: BookingFilter | null | undefined;
  today?: BookingFilter | null | undefined;
}>;


export type GovWaitingQuery = { __typename: 'Query', delivered: { __typename: 'BookingConnection', totalCount: number }, today: { __typename: 'BookingConnection', totalCount: number } };

export type GovVisitCountQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type GovVisitCountQuery = { __typename: 'Query', visitsForReview: { __typename: 'VisitConnection', edges: Array<{ __typename: 'VisitEdge', node: { __typename: 'Visit', id: string } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type GovProxiesWaitingQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type GovProxiesWaitingQuery = { __typename: 'Query', proxyGrants: { __typename: 'ProxyGrantConnection', edges: Array<{ __typename: 'ProxyGrantEdge', node: { __typename: 'ProxyGrant', id: string, status: ProxyStatus } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type GovEntriesQueryVariables = Exact<{
  stream?: string | null | undefined;
  record?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type GovEntriesQuery = { __typename: 'Query', entries: { __typename: 'EntryConnection', edges: Array<{ __typename: 'EntryEdge', node: { __typename: 'Entry', id: string, stream: string, seq: number, verb: string, record: string, actorId: string, onBehalfOfId: string | null, at: string, body: string, prevHash: string, hash: string } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type GovAnchorsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type GovAnchorsQuery = { __typename: 'Query', anchors: { __typename: 'AnchorConnection', edges: Array<{ __typename: 'AnchorEdge', node: { __typename: 'Anchor', id: string, at: string, streams: number, root: string } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type GovAnchorHeadsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type GovAnchorHeadsQuery = { __typename: 'Query', anchors: { __typename: 'AnchorConnection', edges: Array<{ __typename: 'AnchorEdge', node: { __typename: 'Anchor', id: string, at: string, root: string, heads: string } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type AreaPageQueryVariables = Exact<{
  level: AreaLevel;
  first: number;
  after?: string | null | undefined;
}>;


export type AreaPageQuery = { __typename: 'Query', areas: { __typename: 'AreaConnection', edges: Array<{ __typename: 'AreaEdge', node: { __typename: 'Area', id: string, name: string, path: string, level: AreaLevel } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type KitAttachmentsQueryVariables = Exact<{
  recordId: string;
}>;


export type KitAttachmentsQuery = { __typename: 'Query', attachments: Array<{ __typename: 'Attachment', id: string, name: string, size: number, sha256: string }> };

export type SignedInFragment = { __typename: 'SignInPayload', token: string | null, expiresAt: string | null, challenge: { __typename: 'SignInChallenge', id: string, expiresAt: string, secret: string | null, uri: string | null } | null, errors: Array<
    | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
  > };

export type SignInOptionsQueryVariables = Exact<{ [key: string]: never; }>;


export type SignInOptionsQuery = { __typename: 'Query', signInOptions: { __typename: 'SignInOptions', password: boolean, phone: boolean, demoCode: string | null, oidc: { __typename: 'OidcOption', name: string, startPath: string } | null } };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { __typename: 'Mutation', signIn: { __typename: 'SignInPayload', token: string | null, expiresAt: string | null, challenge: { __typename: 'SignInChallenge', id: string, expiresAt: string, secret: string | null, uri: string | null } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type SignInByTicketMutationVariables = Exact<{
  input: SignInByTicketInput;
}>;


export type SignInByTicketMutation = { __typename: 'Mutation', signInByTicket: { __typename: 'SignInPayload', token: string | null, expiresAt: string | null, challenge: { __typename: 'SignInChallenge', id: string, expiresAt: string, secret: string | null, uri: string | null } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type SignInByPhoneMutationVariables = Exact<{
  input: SignInByPhoneInput;
}>;


export type SignInByPhoneMutation = { __typename: 'Mutation', signInByPhone: { __typename: 'SignInPayload', token: string | null, expiresAt: string | null, challenge: { __typename: 'SignInChallenge', id: string, expiresAt: string, secret: string | null, uri: string | null } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type PhoneCodeSendMutationVariables = Exact<{
  input: PhoneCodeSendInput;
}>;


export type PhoneCodeSendMutation = { __typename: 'Mutation', phoneCodeSend: { __typename: 'PhoneCodeSendPayload', sent: boolean | null, expiresAt: string | null, nextSendAt: string | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type SignInSecondFactorMutationVariables = Exact<{
  input: SignInSecondFactorInput;
}>;


export type SignInSecondFactorMutation = { __typename: 'Mutation', signInSecondFactor: { __typename: 'SignInSecondFactorPayload', token: string | null, expiresAt: string | null, recoveryCodes: Array<string> | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type SignOutMutationVariables = Exact<{
  input: SignOutInput;
}>;


export type SignOutMutation = { __typename: 'Mutation', signOut: { __typename: 'SignOutPayload', signedOut: boolean | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type SessionsRevokeMutationVariables = Exact<{
  input: SessionsRevokeInput;
}>;


export type SessionsRevokeMutation = { __typename: 'Mutation', sessionsRevoke: { __typename: 'SessionsRevokePayload', sessions: number | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', person: { __typename: 'Person', id: string, name: string }, posts: Array<{ __typename: 'ViewerPost', post: Post, area: { __typename: 'Area', id: string, code: string, name: string, path: string, level: AreaLevel } | null, organization: { __typename: 'Organization', id: string, name: string, kind: OrganizationKind } | null }>, workers: Array<{ __typename: 'Worker', id: string, name: string, organization: { __typename: 'Organization', id: string, name: string } }> } | null };

export type BookingNowFragment = { __typename: 'Booking', id: string, version: number, status: BookingStatus, payment: PaymentStatus, funding: FundingStatus, verification: VerificationStatus, startsAt: string, endsAt: string, reason: string, worker: { __typename: 'Worker', id: string, name: string }, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> };

export type BookingAcceptMutationVariables = Exact<{
  input: BookingAcceptInput;
}>;


export type BookingAcceptMutation = { __typename: 'Mutation', bookingAccept: { __typename: 'BookingAcceptPayload', booking: { __typename: 'Booking', id: string, version: number, status: BookingStatus, payment: PaymentStatus, funding: FundingStatus, verification: VerificationStatus, startsAt: string, endsAt: string, reason: string, worker: { __typename: 'Worker', id: string, name: string }, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type BookingDeclineMutationVariables = Exact<{
  input: BookingDeclineInput;
}>;


export type BookingDeclineMutation = { __typename: 'Mutation', bookingDecline: { __typename: 'BookingDeclinePayload', booking: { __typename: 'Booking', id: string, version: number, status: BookingStatus, payment: PaymentStatus, funding: FundingStatus, verification: VerificationStatus, startsAt: string, endsAt: string, reason: string, worker: { __typename: 'Worker', id: string, name: string }, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type BookingWithdrawMutationVariables = Exact<{
  input: BookingWithdrawInput;
}>;


export type BookingWithdrawMutation = { __typename: 'Mutation', bookingWithdraw: { __typename: 'BookingWithdrawPayload', booking: { __typename: 'Booking', id: string, version: number, status: BookingStatus, payment: PaymentStatus, funding: FundingStatus, verification: VerificationStatus, startsAt: string, endsAt: string, reason: string, worker: { __typename: 'Worker', id: string, name: string }, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type BookingReassignMutationVariables = Exact<{
  input: BookingReassignInput;
}>;


export type BookingReassignMutation = { __typename: 'Mutation', bookingReassign: { __typename: 'BookingReassignPayload', booking: { __typename: 'Booking', id: string, version: number, status: BookingStatus, payment: PaymentStatus, funding: FundingStatus, verification: VerificationStatus, startsAt: string, endsAt: string, reason: string, worker: { __typename: 'Worker', id: string, name: string }, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type BookingNoShowMutationVariables = Exact<{
  input: BookingNoShowInput;
}>;


export type BookingNoShowMutation = { __typename: 'Mutation', bookingNoShow: { __typename: 'BookingNoShowPayload', booking: { __typename: 'Booking', id: string, version: number, status: BookingStatus, payment: PaymentStatus, funding: FundingStatus, verification: VerificationStatus, startsAt: string, endsAt: string, reason: string, worker: { __typename: 'Worker', id: string, name: string }, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type BookingPayMutationVariables = Exact<{
  input: BookingPayInput;
}>;


export type BookingPayMutation = { __typename: 'Mutation', bookingPay: { __typename: 'BookingPayPayload', booking: { __typename: 'Booking', id: string, version: number, status: BookingStatus, payment: PaymentStatus, funding: FundingStatus, verification: VerificationStatus, startsAt: string, endsAt: string, reason: string, worker: { __typename: 'Worker', id: string, name: string }, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type OrgBookingQueryVariables = Exact<{
  id: string;
}>;


export type OrgBookingQuery = { __typename: 'Query', node:
    | { __typename: 'Acceptance' }
    | { __typename: 'AcceptanceOpinion' }
    | { __typename: 'Admission' }
    | { __typename: 'Anchor' }
    | { __typename: 'Appointment' }
    | { __typename: 'Appraisal' }
    | { __typename: 'Area' }
    | { __typename: 'Award' }
    | { __typename: 'Booking', channel: Channel, grossFen: number, publicFen: number, residentFen: number, refundDueFen: number, endedBy: EndedBy | null, disputed: boolean, partial: boolean, dueAt: string | null, deliveredAt: string | null, createdAt: string, id: string, version: number, status: BookingStatus, payment: PaymentStatus, funding: FundingStatus, verification: VerificationStatus, startsAt: string, endsAt: string, reason: string, recipient: { __typename: 'Recipient', id: string, name: string, address: string | null, phone: string | null, area: { __typename: 'Area', name: string } | null }, bookedBy: { __typename: 'Person', name: string } | null, offering: { __typename: 'Offering', id: string, name: string, mode: OfferingMode, unit: OfferingUnit, durationMinutes: number }, groupSession: { __typename: 'GroupSession', startsAt: string, capacity: number, placesLeft: number } | null, priceLines: Array<{ __typename: 'PriceLine', payer: Payer, amountFen: number, programme: { __typename: 'Programme', name: string } | null }>, contractLot: { __typename: 'ContractLot', id: string, category: { __typename: 'Category', name: string }, contract: { __typename: 'Contract', id: string, number: string, title: string } } | null, visit: { __typename: 'Visit', id: string, startedAt: string, endedAt: string | null, minutes: number, grade: VisitGrade, findings: Array<string>, tasksDone: Array<string>, reviewReason: string, events: Array<{ __typename: 'VisitEvent', kind: VisitEventKind, deviceAt: string, receivedAt: string, accuracyM: number | null, distanceM: number | null, homeTagMatched: boolean, photoSha256: string, signatureSha256: string, manualReason: string }> } | null, appraisal: { __typename: 'Appraisal', solved: boolean, satisfied: number, reasons: Array<string>, source: AppraisalSource, createdAt: string } | null, timeline: { __typename: 'EntryConnection', edges: Array<{ __typename: 'EntryEdge', node: { __typename: 'Entry', id: string, verb: string, at: string, actorId: string, onBehalfOfId: string | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean } }, worker: { __typename: 'Worker', id: string, name: string }, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> }
    | { __typename: 'BudgetLine' }
    | { __typename: 'Category' }
    | { __typename: 'Challenge' }
    | { __typename: 'Complaint' }
    | { __typename: 'Consultation' }
    | { __typename: 'ConsultationComment' }
    | { __typename: 'Contact' }
    | { __typename: 'Contract' }
    | { __typename: 'ContractLot' }
    | { __typename: 'ContractVersion' }
    | { __typename: 'CreditEvent' }
    | { __typename: 'CustodianKey' }
    | { __typename: 'Entitlement' }
    | { __typename: 'Entry' }
    | { __typename: 'Framework' }
    | { __typename: 'FrameworkLot' }
    | { __typename: 'GroupSession' }
    | { __typename: 'Guarantee' }
    | { __typename: 'Hold' }
    | { __typename: 'Location' }
    | { __typename: 'Milestone' }
    | { __typename: 'Notice' }
    | { __typename: 'Offering' }
    | { __typename: 'Organization' }
    | { __typename: 'Payment' }
    | { __typename: 'PaymentRequest' }
    | { __typename: 'PerformanceEvaluation' }
    | { __typename: 'Person' }
    | { __typename: 'Policy' }
    | { __typename: 'Pool' }
    | { __typename: 'Programme' }
    | { __typename: 'Project' }
    | { __typename: 'ProxyGrant' }
    | { __typename: 'Question' }
    | { __typename: 'Requirement' }
    | { __typename: 'Shift' }
    | { __typename: 'Statement' }
    | { __typename: 'StatementLine' }
    | { __typename: 'Stay' }
    | { __typename: 'Survey' }
    | { __typename: 'Tender' }
    | { __typename: 'TenderDocument' }
    | { __typename: 'TenderLot' }
    | { __typename: 'Visit' }
    | { __typename: 'Worker' }
    | { __typename: 'WorkerCredential' }
   | null };

export type OrgBookingChangedSubscriptionVariables = Exact<{
  ids: Array<string> | string;
}>;


export type OrgBookingChangedSubscription = { bookingChanged: { __typename: 'Booking', id: string, version: number } };

export type OrgBookingsQueryVariables = Exact<{
  filter?: BookingFilter | null | undefined;
  orderBy: BookingOrder;
  first: number;
  after?: string | null | undefined;
}>;


export type OrgBookingsQuery = { __typename: 'Query', bookings: { __typename: 'BookingConnection', totalCount: number, edges: Array<{ __typename: 'BookingEdge', node: { __typename: 'Booking', id: string, status: BookingStatus, payment: PaymentStatus, startsAt: string, endsAt: string, grossFen: number, publicFen: number, residentFen: number, recipient: { __typename: 'Recipient', name: string, area: { __typename: 'Area', name: string } | null }, offering: { __typename: 'Offering', name: string }, worker: { __typename: 'Worker', name: string } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type OrgWorkerNamesQueryVariables = Exact<{
  organizationId: string;
  first: number;
  after?: string | null | undefined;
}>;


export type OrgWorkerNamesQuery = { __typename: 'Query', node:
    | { __typename: 'Acceptance' }
    | { __typename: 'AcceptanceOpinion' }
    | { __typename: 'Admission' }
    | { __typename: 'Anchor' }
    | { __typename: 'Appointment' }
    | { __typename: 'Appraisal' }
    | { __typename: 'Area' }
    | { __typename: 'Award' }
    | { __typename: 'Booking' }
    | { __typename: 'BudgetLine' }
    | { __typename: 'Category' }
    | { __typename: 'Challenge' }
    | { __typename: 'Complaint' }
    | { __typename: 'Consultation' }
    | { __typename: 'ConsultationComment' }
    | { __typename: 'Contact' }
    | { __typename: 'Contract' }
    | { __typename: 'ContractLot' }
    | { __typename: 'ContractVersion' }
    | { __typename: 'CreditEvent' }
    | { __typename: 'CustodianKey' }
    | { __typename: 'Entitlement' }
    | { __typename: 'Entry' }
    | { __typename: 'Framework' }
    | { __typename: 'FrameworkLot' }
    | { __typename: 'GroupSession' }
    | { __typename: 'Guarantee' }
    | { __typename: 'Hold' }
    | { __typename: 'Location' }
    | { __typename: 'Milestone' }
    | { __typename: 'Notice' }
    | { __typename: 'Offering' }
    | { __typename: 'Organization', id: string, workers: { __typename: 'WorkerConnection', edges: Array<{ __typename: 'WorkerEdge', node: { __typename: 'Worker', id: string, name: string } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } }
    | { __typename: 'Payment' }
    | { __typename: 'PaymentRequest' }
    | { __typename: 'PerformanceEvaluation' }
    | { __typename: 'Person' }
    | { __typename: 'Policy' }
    | { __typename: 'Pool' }
    | { __typename: 'Programme' }
    | { __typename: 'Project' }
    | { __typename: 'ProxyGrant' }
    | { __typename: 'Question' }
    | { __typename: 'Requirement' }
    | { __typename: 'Shift' }
    | { __typename: 'Statement' }
    | { __typename: 'StatementLine' }
    | { __typename: 'Stay' }
    | { __typename: 'Survey' }
    | { __typename: 'Tender' }
    | { __typename: 'TenderDocument' }
    | { __typename: 'TenderLot' }
    | { __typename: 'Visit' }
    | { __typename: 'Worker' }
    | { __typename: 'WorkerCredential' }
   | null };

export type OrgContractsQueryVariables = Exact<{
  filter: ContractFilter;
  first: number;
  after?: string | null | undefined;
}>;


export type OrgContractsQuery = { __typename: 'Query', contracts: { __typename: 'ContractConnection', edges: Array<{ __typename: 'ContractEdge', node: { __typename: 'Contract', id: string, number: string, title: string, status: ContractStatus, valueFen: number, validFrom: string, validUntil: string, buyer: { __typename: 'Organization', name: string }, balance: { __typename: 'Balance', grantedFen: number, reservedFen: number, consumedFen: number, leftFen: number } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type OrgContractQueryVariables = Exact<{
  id: string;
}>;


export type OrgContractQuery = { __typename: 'Query', node:
    | { __typename: 'Acceptance' }
    | { __typename: 'AcceptanceOpinion' }
    | { __typename: 'Admission' }
    | { __typename: 'Anchor' }
    | { __typename: 'Appointment' }
    | { __typename: 'Appraisal' }
    | { __typename: 'Area' }
    | { __typename: 'Award' }
    | { __typename: 'Booking' }
    | { __typename: 'BudgetLine' }
    | { __typename: 'Category' }
    | { __typename: 'Challenge' }
    | { __typename: 'Complaint' }
    | { __typename: 'Consultation' }
    | { __typename: 'ConsultationComment' }
    | { __typename: 'Contact' }
    | { __typename: 'Contract', id: string, number: string, title: string, status: ContractStatus, valueFen: number, validFrom: string, validUntil: string, basis: string, buyer: { __typename: 'Organization', name: string }, provider: { __typename: 'Organization', id: string, name: string }, area: { __typename: 'Area', name: string }, balance: { __typename: 'Balance', grantedFen: number, reservedFen: number, consumedFen: number, leftFen: number }, lots: Array<{ __typename: 'ContractLot', id: string, position: number, unitPriceFen: number, units: number, unitsReserved: number, unitsUsed: number, unitsLeft: number, category: { __typename: 'Category', name: string, nameEn: string }, area: { __typename: 'Area', name: string }, forecast: { __typename: 'LotForecast', milliUnitsPerWeek: number, runsOutOn: string | null, unitsAtEnd: number } }> }
    | { __typename: 'ContractLot' }
    | { __typename: 'ContractVersion' }
    | { __typename: 'CreditEvent' }
    | { __typename: 'CustodianKey' }
    | { __typename: 'Entitlement' }
    | { __typename: 'Entry' }
    | { __typename: 'Framework' }
    | { __typename: 'FrameworkLot' }
    | { __typename: 'GroupSession' }
    | { __typename: 'Guarantee' }
    | { __typename: 'Hold' }
    | { __typename: 'Location' }
    | { __typename: 'Milestone' }
    | { __typename: 'Notice' }
    | { __typename: 'Offering' }
    | { __typename: 'Organization' }
    | { __typename: 'Payment' }
    | { __typename: 'PaymentRequest' }
    | { __typename: 'PerformanceEvaluation' }
    | { __typename: 'Person' }
    | { __typename: 'Policy' }
    | { __typename: 'Pool' }
    | { __typename: 'Programme' }
    | { __typename: 'Project' }
    | { __typename: 'ProxyGrant' }
    | { __typename: 'Question' }
    | { __typename: 'Requirement' }
    | { __typename: 'Shift' }
    | { __typename: 'Statement' }
    | { __typename: 'StatementLine' }
    | { __typename: 'Stay' }
    | { __typename: 'Survey' }
    | { __typename: 'Tender' }
    | { __typename: 'TenderDocument' }
    | { __typename: 'TenderLot' }
    | { __typename: 'Visit' }
    | { __typename: 'Worker' }
    | { __typename: 'WorkerCredential' }
   | null };

export type OrgContractTextQueryVariables = Exact<{
  id: string;
}>;


export type OrgContractTextQuery = { __typename: 'Query', node:
    | { __typename: 'Acceptance' }
    | { __typename: 'AcceptanceOpinion' }
    | { __typename: 'Admission' }
    | { __typename: 'Anchor' }
    | { __typename: 'Appointment' }
    | { __typename: 'Appraisal' }
    | { __typename: 'Area' }
    | { __typename: 'Award' }
    | { __typename: 'Booking' }
    | { __typename: 'BudgetLine' }
    | { __typename: 'Category' }
    | { __typename: 'Challenge' }
    | { __typename: 'Complaint' }
    | { __typename: 'Consultation' }
    | { __typename: 'ConsultationComment' }
    | { __typename: 'Contact' }
    | { __typename: 'Contract', id: string, version: number, number: string, status: ContractStatus, bondFen: number, signedAt: string | null, publishedAt: string | null, filedAt: string | null, endedAt: string | null, cause: TerminationCause | null, handOver: string, dueAt: string | null, award: { __typename: 'Award', id: string, standstillUntil: string | null, dueAt: string | null, tender: { __typename: 'Tender', id: string, title: string, number: string | null } } | null, framework: { __typename: 'Framework', id: string, title: string, status: FrameworkStatus, open: boolean, totalFen: number, validFrom: string, validUntil: string, balance: { __typename: 'Balance', grantedFen: number, reservedFen: number, consumedFen: number, leftFen: number }, lots: Array<{ __typename: 'FrameworkLot', id: string, units: number, unitPriceFen: number, unitsReserved: number, unitsUsed: number, unitsLeft: number, category: { __typename: 'Category', name: string, nameEn: string }, area: { __typename: 'Area', name: string } }> } | null, lots: Array<{ __typename: 'ContractLot', id: string, units: number, unitPriceFen: number, category: { __typename: 'Category', name: string, nameEn: string }, area: { __typename: 'Area', name: string } }>, versions: Array<{ __typename: 'ContractVersion', id: string, number: number, kind: ContractVersionKind, status: ContractVersionStatus, hash: string, reason: string, valueFen: number, validUntil: string, inForceAt: string | null, publishedAt: string | null, createdAt: string, signatures: Array<{ __typename: 'ContractSignature', side: ContractSide, personName: string, hash: string, createdAt: string, statement: string, signature: string }>, body: { __typename: 'ContractBody', startOn: string, endOn: string, valueFen: number, bondFen: number, advanceFen: number, retainedBp: number, documentHash: string, clauses: Array<{ __typename: 'ContractClause', code: string, text: string, source: ClauseSource }>, lots: Array<{ __typename: 'ContractBodyLot', title: string, units: number, unitPriceFen: number, category: { __typename: 'Category', name: string, nameEn: string }, area: { __typename: 'Area', name: string } }>, indicators: Array<{ __typename: 'Indicator', code: string, name: string, unit: string, compare: Comparison, target: string, method: string }>, milestones: Array<{ __typename: 'ContractBodyMilestone', title: string, units: number, unitPriceFen: number, dueOn: string }> } }>, guarantees: Array<{ __typename: 'Guarantee', id: string, amountFen: number, form: GuaranteeForm, reference: string, status: GuaranteeStatus, reason: string, dueAt: string | null, createdAt: string }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> }
    | { __typename: 'ContractLot' }
    | { __typename: 'ContractVersion' }
    | { __typename: 'CreditEvent' }
    | { __typename: 'CustodianKey' }
    | { __typename: 'Entitlement' }
    | { __typename: 'Entry' }
    | { __typename: 'Framework' }
    | { __typename: 'FrameworkLot' }
    | { __typename: 'GroupSession' }
    | { __typename: 'Guarantee' }
    | { __typename: 'Hold' }
    | { __typename: 'Location' }
    | { __typename: 'Milestone' }
    | { __typename: 'Notice' }
    | { __typename: 'Offering' }
    | { __typename: 'Organization' }
    | { __typename: 'Payment' }
    | { __typename: 'PaymentRequest' }
    | { __typename: 'PerformanceEvaluation' }
    | { __typename: 'Person' }
    | { __typename: 'Policy' }
    | { __typename: 'Pool' }
    | { __typename: 'Programme' }
    | { __typename: 'Project' }
    | { __typename: 'ProxyGrant' }
    | { __typename: 'Question' }
    | { __typename: 'Requirement' }
    | { __typename: 'Shift' }
    | { __typename: 'Statement' }
    | { __typename: 'StatementLine' }
    | { __typename: 'Stay' }
    | { __typename: 'Survey' }
    | { __typename: 'Tender' }
    | { __typename: 'TenderDocument' }
    | { __typename: 'TenderLot' }
    | { __typename: 'Visit' }
    | { __typename: 'Worker' }
    | { __typename: 'WorkerCredential' }
   | null };

export type OrgContractDifferencesQueryVariables = Exact<{
  versionId: string;
}>;


export type OrgContractDifferencesQuery = { __typename: 'Query', contractDifferences: Array<{ __typename: 'ContractDifference', what: string, awarded: string, text: string }> };

export type OrgContractDeliveryQueryVariables = Exact<{
  id: string;
}>;


export type OrgContractDeliveryQuery = { __typename: 'Query', node:
    | { __typename: 'Acceptance' }
    | { __typename: 'AcceptanceOpinion' }
    | { __typename: 'Admission' }
    | { __typename: 'Anchor' }
    | { __typename: 'Appointment' }
    | { __typename: 'Appraisal' }
    | { __typename: 'Area' }
    | { __typename: 'Award' }
    | { __typename: 'Booking' }
    | { __typename: 'BudgetLine' }
    | { __typename: 'Category' }
    | { __typename: 'Challenge' }
    | { __typename: 'Complaint' }
    | { __typename: 'Consultation' }
    | { __typename: 'ConsultationComment' }
    | { __typename: 'Contact' }
    | { __typename: 'Contract', id: string, versions: Array<{ __typename: 'ContractVersion', id: string, body: { __typename: 'ContractBody', indicators: Array<{ __typename: 'Indicator', code: string, name: string, unit: string }> } }>, milestones: Array<{ __typename: 'Milestone', id: string, version: number, position: number, title: string, units: number, unitPriceFen: number, advanceBp: number, dueOn: string, status: MilestoneStatus, acceptedUnits: number, dueAt: string | null, acceptances: Array<{ __typename: 'Acceptance', id: string, number: number, evidence: string, files: Array<string>, outcome: AcceptanceOutcome | null, acceptedUnits: number, deductionFen: number, note: string, decidedAt: string | null, createdAt: string, sampleSize: number | null, results: Array<{ __typename: 'IndicatorResult', code: string, value: string, met: boolean, note: string }> }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> }>, paymentRequests: Array<{ __typename: 'PaymentRequest', id: string, kind: PaymentRequestKind, acceptedFen: number, deductionFen: number, recoveredFen: number, retainedFen: number, amountFen: number, invoiceNumber: string, invoicedOn: string, status: PaymentRequestStatus, reason: string, reference: string | null, paidOn: string | null, dueAt: string, daysLate: number, createdAt: string, milestone: { __typename: 'Milestone', id: string, title: string } | null }>, evaluations: Array<{ __typename: 'PerformanceEvaluation', id: string, version: number, number: number, score: number, grade: PerformanceGrade, formula: string, arithmetic: string, unjudged: Array<string>, note: string, status: PerformanceStatus, comment: string, appeal: string, answer: string, dueAt: string | null, createdAt: string, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> }> }
    | { __typename: 'ContractLot' }
    | { __typename: 'ContractVersion' }
    | { __typename: 'CreditEvent' }
    | { __typename: 'CustodianKey' }
    | { __typename: 'Entitlement' }
    | { __typename: 'Entry' }
    | { __typename: 'Framework' }
    | { __typename: 'FrameworkLot' }
    | { __typename: 'GroupSession' }
    | { __typename: 'Guarantee' }
    | { __typename: 'Hold' }
    | { __typename: 'Location' }
    | { __typename: 'Milestone' }
    | { __typename: 'Notice' }
    | { __typename: 'Offering' }
    | { __typename: 'Organization' }
    | { __typename: 'Payment' }
    | { __typename: 'PaymentRequest' }
    | { __typename: 'PerformanceEvaluation' }
    | { __typename: 'Person' }
    | { __typename: 'Policy' }
    | { __typename: 'Pool' }
    | { __typename: 'Programme' }
    | { __typename: 'Project' }
    | { __typename: 'ProxyGrant' }
    | { __typename: 'Question' }
    | { __typename: 'Requirement' }
    | { __typename: 'Shift' }
    | { __typename: 'Statement' }
    | { __typename: 'StatementLine' }
    | { __typename: 'Stay' }
    | { __typename: 'Survey' }
    | { __typename: 'Tender' }
    | { __typename: 'TenderDocument' }
    | { __typename: 'TenderLot' }
    | { __typename: 'Visit' }
    | { __typename: 'Worker' }
    | { __typename: 'WorkerCredential' }
   | null };

export type OrgCreditQueryVariables = Exact<{
  organizationId: string;
  first: number;
  after?: string | null | undefined;
}>;


export type OrgCreditQuery = { __typename: 'Query', creditEvents: { __typename: 'CreditEventConnection', edges: Array<{ __typename: 'CreditEventEdge', node: { __typename: 'CreditEvent', id: string, version: number, source: CreditSource, fact: string, evidence: string, effect: CreditEffect, repairable: boolean, validFrom: string, validUntil: string, status: CreditStatus, appeal: string, answer: string, dueAt: string | null, createdAt: string, contract: { __typename: 'Contract', id: string, title: string } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type ContractNowFragment = { __typename: 'Contract', id: string, version: number, status: ContractStatus, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> };

type OrgRefusal_QuoteChanged_Fragment = { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null };

type OrgRefusal_RuleBroken_Fragment = { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null };

type OrgRefusal_RuleError_Fragment = { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null };

type OrgRefusal_SlotHeld_Fragment = { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null };

type OrgRefusal_SlotTaken_Fragment = { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null };

type OrgRefusal_StaleVersion_Fragment = { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null };

type OrgRefusal_StockExhausted_Fragment = { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null };

export type OrgRefusalFragment =
  | OrgRefusal_QuoteChanged_Fragment
  | OrgRefusal_RuleBroken_Fragment
  | OrgRefusal_RuleError_Fragment
  | OrgRefusal_SlotHeld_Fragment
  | OrgRefusal_SlotTaken_Fragment
  | OrgRefusal_StaleVersion_Fragment
  | OrgRefusal_StockExhausted_Fragment
;

export type OrgContractSignMutationVariables = Exact<{
  input: ContractSignInput;
}>;


export type OrgContractSignMutation = { __typename: 'Mutation', contractSign: { __typename: 'ContractSignPayload', contract: { __typename: 'Contract', id: string, version: number, status: ContractStatus, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type OrgContractAmendMutationVariables = Exact<{
  input: ContractAmendInput;
}>;


export type OrgContractAmendMutation = { __typename: 'Mutation', contractAmend: { __typename: 'ContractAmendPayload', contract: { __typename: 'Contract', id: string, version: number, status: ContractStatus, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type OrgAmendmentSignMutationVariables = Exact<{
  input: AmendmentSignInput;
}>;


export type OrgAmendmentSignMutation = { __typename: 'Mutation', amendmentSign: { __typename: 'AmendmentSignPayload', contract: { __typename: 'Contract', id: string, version: number, status: ContractStatus, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type OrgAmendmentRefuseMutationVariables = Exact<{
  input: AmendmentRefuseInput;
}>;


export type OrgAmendmentRefuseMutation = { __typename: 'Mutation', amendmentRefuse: { __typename: 'AmendmentRefusePayload', contract: { __typename: 'Contract', id: string, version: number, status: ContractStatus, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type OrgContractTerminateMutationVariables = Exact<{
  input: ContractTerminateInput;
}>;


export type OrgContractTerminateMutation = { __typename: 'Mutation', contractTerminate: { __typename: 'ContractTerminatePayload', contract: { __typename: 'Contract', id: string, version: number, status: ContractStatus, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type OrgMilestoneClaimMutationVariables = Exact<{
  input: MilestoneClaimInput;
}>;


export type OrgMilestoneClaimMutation = { __typename: 'Mutation', milestoneClaim: { __typename: 'MilestoneClaimPayload', milestone: { __typename: 'Milestone', id: string, version: number, status: MilestoneStatus } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type OrgPaymentAskMutationVariables = Exact<{
  input: PaymentAskInput;
}>;


export type OrgPaymentAskMutation = { __typename: 'Mutation', paymentAsk: { __typename: 'PaymentAskPayload', paymentRequest: { __typename: 'PaymentRequest', id: string, status: PaymentRequestStatus, dueAt: string } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type OrgPerformanceCommentMutationVariables = Exact<{
  input: PerformanceCommentInput;
}>;


export type OrgPerformanceCommentMutation = { __typename: 'Mutation', performanceComment: { __typename: 'PerformanceCommentPayload', evaluation: { __typename: 'PerformanceEvaluation', id: string, version: number, status: PerformanceStatus } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type OrgCreditAppealMutationVariables = Exact<{
  input: CreditAppealInput;
}>;


export type OrgCreditAppealMutation = { __typename: 'Mutation', creditAppeal: { __typename: 'CreditAppealPayload', creditEvent: { __typename: 'CreditEvent', id: string, version: number, status: CreditStatus } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type BoardBookingFragment = { __typename: 'Booking', id: string, version: number, status: BookingStatus, payment: PaymentStatus, funding: FundingStatus, verification: VerificationStatus, startsAt: string, endsAt: string, reason: string, recipient: { __typename: 'Recipient', name: string, area: { __typename: 'Area', name: string } | null }, offering: { __typename: 'Offering', name: string }, worker: { __typename: 'Worker', id: string, name: string }, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> };

export type DispatchBoardQueryVariables = Exact<{
  organizationId: string;
  day: string;
  bookings?: string | null | undefined;
  workers?: string | null | undefined;
  shifts?: string | null | undefined;
}>;


export type DispatchBoardQuery = { __typename: 'Query', dispatchBoard: { __typename: 'DispatchBoard', bookings: { __typename: 'BookingConnection', edges: Array<{ __typename: 'BookingEdge', node: { __typename: 'Booking', id: string, version: number, status: BookingStatus, payment: PaymentStatus, funding: FundingStatus, verification: VerificationStatus, startsAt: string, endsAt: string, reason: string, recipient: { __typename: 'Recipient', name: string, area: { __typename: 'Area', name: string } | null }, offering: { __typename: 'Offering', name: string }, worker: { __typename: 'Worker', id: string, name: string }, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } }, workers: { __typename: 'WorkerConnection', edges: Array<{ __typename: 'WorkerEdge', node: { __typename: 'Worker', id: string, name: string } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } }, shifts: { __typename: 'ShiftConnection', edges: Array<{ __typename: 'ShiftEdge', node: { __typename: 'Shift', id: string, startsAt: string, endsAt: string, worker: { __typename: 'Worker', id: string } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } };

export type DispatchChangedSubscriptionVariables = Exact<{
  organizationId: string;
}>;


export type DispatchChangedSubscription = { dispatchChanged: { __typename: 'Booking', id: string, version: number } };

export type MyBookingFragment = { __typename: 'Booking', id: string, version: number, status: BookingStatus, startsAt: string, endsAt: string, worker: { __typename: 'Worker', id: string }, offering: { __typename: 'Offering', id: string, name: string, mode: OfferingMode, location: { __typename: 'Location', name: string, address: string } | null }, recipient: { __typename: 'Recipient', name: string, address: string | null, phone: string | null, area: { __typename: 'Area', name: string } | null, contacts: Array<{ __typename: 'Contact', id: string, name: string, phone: string, relation: string }> }, visit: { __typename: 'Visit', startedAt: string, endedAt: string | null } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> };

export type MyDayQueryVariables = Exact<{
  filter: BookingFilter;
}>;


export type MyDayQuery = { __typename: 'Query', bookings: { __typename: 'BookingConnection', edges: Array<{ __typename: 'BookingEdge', node: { __typename: 'Booking', id: string, version: number, status: BookingStatus, startsAt: string, endsAt: string, worker: { __typename: 'Worker', id: string }, offering: { __typename: 'Offering', id: string, name: string, mode: OfferingMode, location: { __typename: 'Location', name: string, address: string } | null }, recipient: { __typename: 'Recipient', name: string, address: string | null, phone: string | null, area: { __typename: 'Area', name: string } | null, contacts: Array<{ __typename: 'Contact', id: string, name: string, phone: string, relation: string }> }, visit: { __typename: 'Visit', startedAt: string, endedAt: string | null } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } }> } };

export type MyBookingNowQueryVariables = Exact<{
  id: string;
}>;


export type MyBookingNowQuery = { __typename: 'Query', node:
    | { __typename: 'Acceptance' }
    | { __typename: 'AcceptanceOpinion' }
    | { __typename: 'Admission' }
    | { __typename: 'Anchor' }
    | { __typename: 'Appointment' }
    | { __typename: 'Appraisal' }
    | { __typename: 'Area' }
    | { __typename: 'Award' }
    | { __typename: 'Booking', id: string, version: number, status: BookingStatus, worker: { __typename: 'Worker', id: string } }
    | { __typename: 'BudgetLine' }
    | { __typename: 'Category' }
    | { __typename: 'Challenge' }
    | { __typename: 'Complaint' }
    | { __typename: 'Consultation' }
    | { __typename: 'ConsultationComment' }
    | { __typename: 'Contact' }
    | { __typename: 'Contract' }
    | { __typename: 'ContractLot' }
    | { __typename: 'ContractVersion' }
    | { __typename: 'CreditEvent' }
    | { __typename: 'CustodianKey' }
    | { __typename: 'Entitlement' }
    | { __typename: 'Entry' }
    | { __typename: 'Framework' }
    | { __typename: 'FrameworkLot' }
    | { __typename: 'GroupSession' }
    | { __typename: 'Guarantee' }
    | { __typename: 'Hold' }
    | { __typename: 'Location' }
    | { __typename: 'Milestone' }
    | { __typename: 'Notice' }
    | { __typename: 'Offering' }
    | { __typename: 'Organization' }
    | { __typename: 'Payment' }
    | { __typename: 'PaymentRequest' }
    | { __typename: 'PerformanceEvaluation' }
    | { __typename: 'Person' }
    | { __typename: 'Policy' }
    | { __typename: 'Pool' }
    | { __typename: 'Programme' }
    | { __typename: 'Project' }
    | { __typename: 'ProxyGrant' }
    | { __typename: 'Question' }
    | { __typename: 'Requirement' }
    | { __typename: 'Shift' }
    | { __typename: 'Statement' }
    | { __typename: 'StatementLine' }
    | { __typename: 'Stay' }
    | { __typename: 'Survey' }
    | { __typename: 'Tender' }
    | { __typename: 'TenderDocument' }
    | { __typename: 'TenderLot' }
    | { __typename: 'Visit' }
    | { __typename: 'Worker' }
    | { __typename: 'WorkerCredential' }
   | null };

export type MyBookingChangedSubscriptionVariables = Exact<{
  ids: Array<string> | string;
}>;


export type MyBookingChangedSubscription = { bookingChanged: { __typename: 'Booking', id: string, version: number } };

export type VisitCheckInMutationVariables = Exact<{
  input: VisitCheckInInput;
}>;


export type VisitCheckInMutation = { __typename: 'Mutation', visitCheckIn: { __typename: 'VisitCheckInPayload', booking: { __typename: 'Booking', id: string, version: number, status: BookingStatus } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type VisitCheckOutMutationVariables = Exact<{
  input: VisitCheckOutInput;
}>;


export type VisitCheckOutMutation = { __typename: 'Mutation', visitCheckOut: { __typename: 'VisitCheckOutPayload', booking: { __typename: 'Booking', id: string, version: number, status: BookingStatus } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type OrgOfferingsQueryVariables = Exact<{
  filter: OfferingFilter;
  first: number;
  after?: string | null | undefined;
}>;


export type OrgOfferingsQuery = { __typename: 'Query', offerings: { __typename: 'OfferingConnection', edges: Array<{ __typename: 'OfferingEdge', node: { __typename: 'Offering', id: string, name: string, status: OfferingStatus, mode: OfferingMode, priceFen: number, unit: OfferingUnit, durationMinutes: number, nextStarts: Array<string>, category: { __typename: 'Category', name: string, nameEn: string }, rating: { __typename: 'Rating', milli: number | null, count: number | null } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type OfferingWholeFragment = { __typename: 'Offering', id: string, version: number, name: string, description: string, status: OfferingStatus, mode: OfferingMode, priceFen: number, unit: OfferingUnit, durationMinutes: number, stepMinutes: number, prepMinutes: number, cleanupMinutes: number, leadMinutes: number, horizonDays: number, minMinutes: number, approvalRequired: boolean, prepay: boolean, minAge: number, careLevels: Array<CareLevel>, organization: { __typename: 'Organization', id: string, name: string }, category: { __typename: 'Category', id: string, name: string, nameEn: string }, location: { __typename: 'Location', id: string, name: string } | null, areas: Array<{ __typename: 'Area', id: string, name: string }>, cancellationPolicy: { __typename: 'Policy', id: string, title: string } | null, programmes: Array<{ __typename: 'Programme', id: string, name: string, rateBp: number }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> };

export type OrgOfferingQueryVariables = Exact<{
  id: string;
}>;


export type OrgOfferingQuery = { __typename: 'Query', node:
    | { __typename: 'Acceptance' }
    | { __typename: 'AcceptanceOpinion' }
    | { __typename: 'Admission' }
    | { __typename: 'Anchor' }
    | { __typename: 'Appointment' }
    | { __typename: 'Appraisal' }
    | { __typename: 'Area' }
    | { __typename: 'Award' }
    | { __typename: 'Booking' }
    | { __typename: 'BudgetLine' }
    | { __typename: 'Category' }
    | { __typename: 'Challenge' }
    | { __typename: 'Complaint' }
    | { __typename: 'Consultation' }
    | { __typename: 'ConsultationComment' }
    | { __typename: 'Contact' }
    | { __typename: 'Contract' }
    | { __typename: 'ContractLot' }
    | { __typename: 'ContractVersion' }
    | { __typename: 'CreditEvent' }
    | { __typename: 'CustodianKey' }
    | { __typename: 'Entitlement' }
    | { __typename: 'Entry' }
    | { __typename: 'Framework' }
    | { __typename: 'FrameworkLot' }
    | { __typename: 'GroupSession' }
    | { __typename: 'Guarantee' }
    | { __typename: 'Hold' }
    | { __typename: 'Location' }
    | { __typename: 'Milestone' }
    | { __typename: 'Notice' }
    | { __typename: 'Offering', id: string, version: number, name: string, description: string, status: OfferingStatus, mode: OfferingMode, priceFen: number, unit: OfferingUnit, durationMinutes: number, stepMinutes: number, prepMinutes: number, cleanupMinutes: number, leadMinutes: number, horizonDays: number, minMinutes: number, approvalRequired: boolean, prepay: boolean, minAge: number, careLevels: Array<CareLevel>, organization: { __typename: 'Organization', id: string, name: string }, category: { __typename: 'Category', id: string, name: string, nameEn: string }, location: { __typename: 'Location', id: string, name: string } | null, areas: Array<{ __typename: 'Area', id: string, name: string }>, cancellationPolicy: { __typename: 'Policy', id: string, title: string } | null, programmes: Array<{ __typename: 'Programme', id: string, name: string, rateBp: number }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> }
    | { __typename: 'Organization' }
    | { __typename: 'Payment' }
    | { __typename: 'PaymentRequest' }
    | { __typename: 'PerformanceEvaluation' }
    | { __typename: 'Person' }
    | { __typename: 'Policy' }
    | { __typename: 'Pool' }
    | { __typename: 'Programme' }
    | { __typename: 'Project' }
    | { __typename: 'ProxyGrant' }
    | { __typename: 'Question' }
    | { __typename: 'Requirement' }
    | { __typename: 'Shift' }
    | { __typename: 'Statement' }
    | { __typename: 'StatementLine' }
    | { __typename: 'Stay' }
    | { __typename: 'Survey' }
    | { __typename: 'Tender' }
    | { __typename: 'TenderDocument' }
    | { __typename: 'TenderLot' }
    | { __typename: 'Visit' }
    | { __typename: 'Worker' }
    | { __typename: 'WorkerCredential' }
   | null };

export type OfferingChoicesQueryVariables = Exact<{
  organizationId: string;
}>;


export type OfferingChoicesQuery = { __typename: 'Query', categories: Array<{ __typename: 'Category', id: string, name: string, nameEn: string, panel: Panel }>, policies: { __typename: 'PolicyConnection', edges: Array<{ __typename: 'PolicyEdge', node: { __typename: 'Policy', id: string, title: string, number: number } }> }, node:
    | { __typename: 'Acceptance' }
    | { __typename: 'AcceptanceOpinion' }
    | { __typename: 'Admission' }
    | { __typename: 'Anchor' }
    | { __typename: 'Appointment' }
    | { __typename: 'Appraisal' }
    | { __typename: 'Area' }
    | { __typename: 'Award' }
    | { __typename: 'Booking' }
    | { __typename: 'BudgetLine' }
    | { __typename: 'Category' }
    | { __typename: 'Challenge' }
    | { __typename: 'Complaint' }
    | { __typename: 'Consultation' }
    | { __typename: 'ConsultationComment' }
    | { __typename: 'Contact' }
    | { __typename: 'Contract' }
    | { __typename: 'ContractLot' }
    | { __typename: 'ContractVersion' }
    | { __typename: 'CreditEvent' }
    | { __typename: 'CustodianKey' }
    | { __typename: 'Entitlement' }
    | { __typename: 'Entry' }
    | { __typename: 'Framework' }
    | { __typename: 'FrameworkLot' }
    | { __typename: 'GroupSession' }
    | { __typename: 'Guarantee' }
    | { __typename: 'Hold' }
    | { __typename: 'Location' }
    | { __typename: 'Milestone' }
    | { __typename: 'Notice' }
    | { __typename: 'Offering' }
    | { __typename: 'Organization', id: string, locations: Array<{ __typename: 'Location', id: string, name: string, address: string }> }
    | { __typename: 'Payment' }
    | { __typename: 'PaymentRequest' }
    | { __typename: 'PerformanceEvaluation' }
    | { __typename: 'Person' }
    | { __typename: 'Policy' }
    | { __typename: 'Pool' }
    | { __typename: 'Programme' }
    | { __typename: 'Project' }
    | { __typename: 'ProxyGrant' }
    | { __typename: 'Question' }
    | { __typename: 'Requirement' }
    | { __typename: 'Shift' }
    | { __typename: 'Statement' }
    | { __typename: 'StatementLine' }
    | { __typename: 'Stay' }
    | { __typename: 'Survey' }
    | { __typename: 'Tender' }
    | { __typename: 'TenderDocument' }
    | { __typename: 'TenderLot' }
    | { __typename: 'Visit' }
    | { __typename: 'Worker' }
    | { __typename: 'WorkerCredential' }
   | null };

export type OfferingSaveMutationVariables = Exact<{
  input: OfferingSaveInput;
}>;


export type OfferingSaveMutation = { __typename: 'Mutation', offeringSave: { __typename: 'OfferingSavePayload', offering: { __typename: 'Offering', id: string, version: number, name: string, description: string, status: OfferingStatus, mode: OfferingMode, priceFen: number, unit: OfferingUnit, durationMinutes: number, stepMinutes: number, prepMinutes: number, cleanupMinutes: number, leadMinutes: number, horizonDays: number, minMinutes: number, approvalRequired: boolean, prepay: boolean, minAge: number, careLevels: Array<CareLevel>, organization: { __typename: 'Organization', id: string, name: string }, category: { __typename: 'Category', id: string, name: string, nameEn: string }, location: { __typename: 'Location', id: string, name: string } | null, areas: Array<{ __typename: 'Area', id: string, name: string }>, cancellationPolicy: { __typename: 'Policy', id: string, title: string } | null, programmes: Array<{ __typename: 'Programme', id: string, name: string, rateBp: number }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type OfferingPublishMutationVariables = Exact<{
  input: OfferingPublishInput;
}>;


export type OfferingPublishMutation = { __typename: 'Mutation', offeringPublish: { __typename: 'OfferingPublishPayload', offering: { __typename: 'Offering', id: string, version: number, name: string, description: string, status: OfferingStatus, mode: OfferingMode, priceFen: number, unit: OfferingUnit, durationMinutes: number, stepMinutes: number, prepMinutes: number, cleanupMinutes: number, leadMinutes: number, horizonDays: number, minMinutes: number, approvalRequired: boolean, prepay: boolean, minAge: number, careLevels: Array<CareLevel>, organization: { __typename: 'Organization', id: string, name: string }, category: { __typename: 'Category', id: string, name: string, nameEn: string }, location: { __typename: 'Location', id: string, name: string } | null, areas: Array<{ __typename: 'Area', id: string, name: string }>, cancellationPolicy: { __typename: 'Policy', id: string, title: string } | null, programmes: Array<{ __typename: 'Programme', id: string, name: string, rateBp: number }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type OfferingSuspendMutationVariables = Exact<{
  input: OfferingSuspendInput;
}>;


export type OfferingSuspendMutation = { __typename: 'Mutation', offeringSuspend: { __typename: 'OfferingSuspendPayload', offering: { __typename: 'Offering', id: string, version: number, name: string, description: string, status: OfferingStatus, mode: OfferingMode, priceFen: number, unit: OfferingUnit, durationMinutes: number, stepMinutes: number, prepMinutes: number, cleanupMinutes: number, leadMinutes: number, horizonDays: number, minMinutes: number, approvalRequired: boolean, prepay: boolean, minAge: number, careLevels: Array<CareLevel>, organization: { __typename: 'Organization', id: string, name: string }, category: { __typename: 'Category', id: string, name: string, nameEn: string }, location: { __typename: 'Location', id: string, name: string } | null, areas: Array<{ __typename: 'Area', id: string, name: string }>, cancellationPolicy: { __typename: 'Policy', id: string, title: string } | null, programmes: Array<{ __typename: 'Programme', id: string, name: string, rateBp: number }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type OrgPerformanceQueryVariables = Exact<{
  organizationId: string;
  month: string;
}>;


export type OrgPerformanceQuery = { __typename: 'Query', performance: { __typename: 'PerformanceFigures', month: string, figures: Array<{ __typename: 'Figure', name: string, numerator: number | null, denominator: number | null }>, satisfied: { __typename: 'Rating', milli: number | null, count: number | null } } };

export type WeekShiftsQueryVariables = Exact<{
  organizationId: string;
  from: string;
  days: number;
  first: number;
  after?: string | null | undefined;
}>;


export type WeekShiftsQuery = { __typename: 'Query', organizationShifts: { __typename: 'ShiftConnection', edges: Array<{ __typename: 'ShiftEdge', node: { __typename: 'Shift', id: string, version: number, startsAt: string, endsAt: string, worker: { __typename: 'Worker', id: string, name: string } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type ShiftSaveMutationVariables = Exact<{
  input: ShiftSaveInput;
}>;


export type ShiftSaveMutation = { __typename: 'Mutation', shiftSave: { __typename: 'ShiftSavePayload', shift: { __typename: 'Shift', id: string } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type ShiftCancelMutationVariables = Exact<{
  input: ShiftCancelInput;
}>;


export type ShiftCancelMutation = { __typename: 'Mutation', shiftCancel: { __typename: 'ShiftCancelPayload', shiftId: string | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type GroupOfferingsQueryVariables = Exact<{
  organizationId: string;
  first: number;
  after?: string | null | undefined;
}>;


export type GroupOfferingsQuery = { __typename: 'Query', offerings: { __typename: 'OfferingConnection', edges: Array<{ __typename: 'OfferingEdge', node: { __typename: 'Offering', id: string, name: string, durationMinutes: number } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type OfferingSessionsQueryVariables = Exact<{
  offeringId: string;
  from?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type OfferingSessionsQuery = { __typename: 'Query', groupSessions: { __typename: 'GroupSessionConnection', edges: Array<{ __typename: 'GroupSessionEdge', node: { __typename: 'GroupSession', id: string, startsAt: string, endsAt: string, capacity: number, placesLeft: number, worker: { __typename: 'Worker', name: string } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type GroupSessionSaveMutationVariables = Exact<{
  input: GroupSessionSaveInput;
}>;


export type GroupSessionSaveMutation = { __typename: 'Mutation', groupSessionSave: { __typename: 'GroupSessionSavePayload', groupSession: { __typename: 'GroupSession', id: string } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type StaffWorkerFragment = { __typename: 'Worker', id: string, version: number, name: string, gender: Gender, active: boolean, weeklyMinutesCap: number | null, skills: Array<{ __typename: 'Category', id: string, name: string, nameEn: string }>, credentials: Array<{ __typename: 'WorkerCredential', id: string, kind: string, number: string, validFrom: string, validUntil: string }> };

export type StaffQueryVariables = Exact<{
  organizationId: string;
  first: number;
  after?: string | null | undefined;
}>;


export type StaffQuery = { __typename: 'Query', organizationWorkers: { __typename: 'WorkerConnection', edges: Array<{ __typename: 'WorkerEdge', node: { __typename: 'Worker', id: string, version: number, name: string, gender: Gender, active: boolean, weeklyMinutesCap: number | null, skills: Array<{ __typename: 'Category', id: string, name: string, nameEn: string }>, credentials: Array<{ __typename: 'WorkerCredential', id: string, kind: string, number: string, validFrom: string, validUntil: string }> } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type StaffMemberQueryVariables = Exact<{
  id: string;
}>;


export type StaffMemberQuery = { __typename: 'Query', node:
    | { __typename: 'Acceptance' }
    | { __typename: 'AcceptanceOpinion' }
    | { __typename: 'Admission' }
    | { __typename: 'Anchor' }
    | { __typename: 'Appointment' }
    | { __typename: 'Appraisal' }
    | { __typename: 'Area' }
    | { __typename: 'Award' }
    | { __typename: 'Booking' }
    | { __typename: 'BudgetLine' }
    | { __typename: 'Category' }
    | { __typename: 'Challenge' }
    | { __typename: 'Complaint' }
    | { __typename: 'Consultation' }
    | { __typename: 'ConsultationComment' }
    | { __typename: 'Contact' }
    | { __typename: 'Contract' }
    | { __typename: 'ContractLot' }
    | { __typename: 'ContractVersion' }
    | { __typename: 'CreditEvent' }
    | { __typename: 'CustodianKey' }
    | { __typename: 'Entitlement' }
    | { __typename: 'Entry' }
    | { __typename: 'Framework' }
    | { __typename: 'FrameworkLot' }
    | { __typename: 'GroupSession' }
    | { __typename: 'Guarantee' }
    | { __typename: 'Hold' }
    | { __typename: 'Location' }
    | { __typename: 'Milestone' }
    | { __typename: 'Notice' }
    | { __typename: 'Offering' }
    | { __typename: 'Organization' }
    | { __typename: 'Payment' }
    | { __typename: 'PaymentRequest' }
    | { __typename: 'PerformanceEvaluation' }
    | { __typename: 'Person' }
    | { __typename: 'Policy' }
    | { __typename: 'Pool' }
    | { __typename: 'Programme' }
    | { __typename: 'Project' }
    | { __typename: 'ProxyGrant' }
    | { __typename: 'Question' }
    | { __typename: 'Requirement' }
    | { __typename: 'Shift' }
    | { __typename: 'Statement' }
    | { __typename: 'StatementLine' }
    | { __typename: 'Stay' }
    | { __typename: 'Survey' }
    | { __typename: 'Tender' }
    | { __typename: 'TenderDocument' }
    | { __typename: 'TenderLot' }
    | { __typename: 'Visit' }
    | { __typename: 'Worker', id: string, version: number, name: string, gender: Gender, active: boolean, weeklyMinutesCap: number | null, organization: { __typename: 'Organization', id: string }, skills: Array<{ __typename: 'Category', id: string, name: string, nameEn: string }>, credentials: Array<{ __typename: 'WorkerCredential', id: string, kind: string, number: string, validFrom: string, validUntil: string }> }
    | { __typename: 'WorkerCredential' }
   | null };

export type SkillChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type SkillChoicesQuery = { __typename: 'Query', categories: Array<{ __typename: 'Category', id: string, name: string, nameEn: string, panel: Panel, requiredCredential: string }> };

export type StaffPeopleQueryVariables = Exact<{
  filter: PersonFilter;
}>;


export type StaffPeopleQuery = { __typename: 'Query', people: { __typename: 'PersonConnection', edges: Array<{ __typename: 'PersonEdge', node: { __typename: 'Person', id: string, name: string, gender: Gender } }> } };

export type WorkerSaveMutationVariables = Exact<{
  input: WorkerSaveInput;
}>;


export type WorkerSaveMutation = { __typename: 'Mutation', workerSave: { __typename: 'WorkerSavePayload', worker: { __typename: 'Worker', id: string, version: number, name: string, gender: Gender, active: boolean, weeklyMinutesCap: number | null, skills: Array<{ __typename: 'Category', id: string, name: string, nameEn: string }>, credentials: Array<{ __typename: 'WorkerCredential', id: string, kind: string, number: string, validFrom: string, validUntil: string }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type WorkerCredentialSaveMutationVariables = Exact<{
  input: WorkerCredentialSaveInput;
}>;


export type WorkerCredentialSaveMutation = { __typename: 'Mutation', workerCredentialSave: { __typename: 'WorkerCredentialSavePayload', worker: { __typename: 'Worker', id: string, version: number, name: string, gender: Gender, active: boolean, weeklyMinutesCap: number | null, skills: Array<{ __typename: 'Category', id: string, name: string, nameEn: string }>, credentials: Array<{ __typename: 'WorkerCredential', id: string, kind: string, number: string, validFrom: string, validUntil: string }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type WorkerCredentialRemoveMutationVariables = Exact<{
  input: WorkerCredentialRemoveInput;
}>;


export type WorkerCredentialRemoveMutation = { __typename: 'Mutation', workerCredentialRemove: { __typename: 'WorkerCredentialRemovePayload', worker: { __typename: 'Worker', id: string, version: number, name: string, gender: Gender, active: boolean, weeklyMinutesCap: number | null, skills: Array<{ __typename: 'Category', id: string, name: string, nameEn: string }>, credentials: Array<{ __typename: 'WorkerCredential', id: string, kind: string, number: string, validFrom: string, validUntil: string }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type StatementRowFragment = { __typename: 'Statement', id: string, version: number, month: string, status: StatementStatus, lineCount: number, amountFen: number, createdAt: string, contract: { __typename: 'Contract', id: string, number: string, title: string }, payment: { __typename: 'Payment', paidOn: string, reference: string, amountFen: number } | null };

export type OrgStatementsQueryVariables = Exact<{
  filter: StatementFilter;
  first: number;
  after?: string | null | undefined;
}>;


export type OrgStatementsQuery = { __typename: 'Query', statements: { __typename: 'StatementConnection', edges: Array<{ __typename: 'StatementEdge', node: { __typename: 'Statement', id: string, version: number, month: string, status: StatementStatus, lineCount: number, amountFen: number, createdAt: string, contract: { __typename: 'Contract', id: string, number: string, title: string }, payment: { __typename: 'Payment', paidOn: string, reference: string, amountFen: number } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type OrgStatementQueryVariables = Exact<{
  id: string;
}>;


export type OrgStatementQuery = { __typename: 'Query', node:
    | { __typename: 'Acceptance' }
    | { __typename: 'AcceptanceOpinion' }
    | { __typename: 'Admission' }
    | { __typename: 'Anchor' }
    | { __typename: 'Appointment' }
    | { __typename: 'Appraisal' }
    | { __typename: 'Area' }
    | { __typename: 'Award' }
    | { __typename: 'Booking' }
    | { __typename: 'BudgetLine' }
    | { __typename: 'Category' }
    | { __typename: 'Challenge' }
    | { __typename: 'Complaint' }
    | { __typename: 'Consultation' }
    | { __typename: 'ConsultationComment' }
    | { __typename: 'Contact' }
    | { __typename: 'Contract' }
    | { __typename: 'ContractLot' }
    | { __typename: 'ContractVersion' }
    | { __typename: 'CreditEvent' }
    | { __typename: 'CustodianKey' }
    | { __typename: 'Entitlement' }
    | { __typename: 'Entry' }
    | { __typename: 'Framework' }
    | { __typename: 'FrameworkLot' }
    | { __typename: 'GroupSession' }
    | { __typename: 'Guarantee' }
    | { __typename: 'Hold' }
    | { __typename: 'Location' }
    | { __typename: 'Milestone' }
    | { __typename: 'Notice' }
    | { __typename: 'Offering' }
    | { __typename: 'Organization' }
    | { __typename: 'Payment' }
    | { __typename: 'PaymentRequest' }
    | { __typename: 'PerformanceEvaluation' }
    | { __typename: 'Person' }
    | { __typename: 'Policy' }
    | { __typename: 'Pool' }
    | { __typename: 'Programme' }
    | { __typename: 'Project' }
    | { __typename: 'ProxyGrant' }
    | { __typename: 'Question' }
    | { __typename: 'Requirement' }
    | { __typename: 'Shift' }
    | { __typename: 'Statement', sampleSeed: string, id: string, version: number, month: string, status: StatementStatus, lineCount: number, amountFen: number, createdAt: string, provider: { __typename: 'Organization', name: string }, approver: { __typename: 'Person', name: string } | null, contract: { __typename: 'Contract', id: string, number: string, title: string, buyer: { __typename: 'Organization', name: string } }, payment: { __typename: 'Payment', paidOn: string, reference: string, amountFen: number } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> }
    | { __typename: 'StatementLine' }
    | { __typename: 'Stay' }
    | { __typename: 'Survey' }
    | { __typename: 'Tender' }
    | { __typename: 'TenderDocument' }
    | { __typename: 'TenderLot' }
    | { __typename: 'Visit' }
    | { __typename: 'Worker' }
    | { __typename: 'WorkerCredential' }
   | null };

export type OrgStatementLinesQueryVariables = Exact<{
  id: string;
  sampled?: boolean | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type OrgStatementLinesQuery = { __typename: 'Query', node:
    | { __typename: 'Acceptance' }
    | { __typename: 'AcceptanceOpinion' }
    | { __typename: 'Admission' }
    | { __typename: 'Anchor' }
    | { __typename: 'Appointment' }
    | { __typename: 'Appraisal' }
    | { __typename: 'Area' }
    | { __typename: 'Award' }
    | { __typename: 'Booking' }
    | { __typename: 'BudgetLine' }
    | { __typename: 'Category' }
    | { __typename: 'Challenge' }
    | { __typename: 'Complaint' }
    | { __typename: 'Consultation' }
    | { __typename: 'ConsultationComment' }
    | { __typename: 'Contact' }
    | { __typename: 'Contract' }
    | { __typename: 'ContractLot' }
    | { __typename: 'ContractVersion' }
    | { __typename: 'CreditEvent' }
    | { __typename: 'CustodianKey' }
    | { __typename: 'Entitlement' }
    | { __typename: 'Entry' }
    | { __typename: 'Framework' }
    | { __typename: 'FrameworkLot' }
    | { __typename: 'GroupSession' }
    | { __typename: 'Guarantee' }
    | { __typename: 'Hold' }
    | { __typename: 'Location' }
    | { __typename: 'Milestone' }
    | { __typename: 'Notice' }
    | { __typename: 'Offering' }
    | { __typename: 'Organization' }
    | { __typename: 'Payment' }
    | { __typename: 'PaymentRequest' }
    | { __typename: 'PerformanceEvaluation' }
    | { __typename: 'Person' }
    | { __typename: 'Policy' }
    | { __typename: 'Pool' }
    | { __typename: 'Programme' }
    | { __typename: 'Project' }
    | { __typename: 'ProxyGrant' }
    | { __typename: 'Question' }
    | { __typename: 'Requirement' }
    | { __typename: 'Shift' }
    | { __typename: 'Statement', id: string, lines: { __typename: 'StatementLineConnection', edges: Array<{ __typename: 'StatementLineEdge', node: { __typename: 'StatementLine', id: string, kind: LineKind, serviceDate: string, units: number, unitPriceFen: number, amountFen: number, status: LineStatus, sampled: boolean, sampleResult: SampleResult | null, contractLot: { __typename: 'ContractLot', category: { __typename: 'Category', name: string, nameEn: string } }, booking: { __typename: 'Booking', id: string, recipient: { __typename: 'Recipient', name: string }, worker: { __typename: 'Worker', name: string } } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } }
    | { __typename: 'StatementLine' }
    | { __typename: 'Stay' }
    | { __typename: 'Survey' }
    | { __typename: 'Tender' }
    | { __typename: 'TenderDocument' }
    | { __typename: 'TenderLot' }
    | { __typename: 'Visit' }
    | { __typename: 'Worker' }
    | { __typename: 'WorkerCredential' }
   | null };

export type OrgContractNamesQueryVariables = Exact<{
  filter: ContractFilter;
  first: number;
  after?: string | null | undefined;
}>;


export type OrgContractNamesQuery = { __typename: 'Query', contracts: { __typename: 'ContractConnection', edges: Array<{ __typename: 'ContractEdge', node: { __typename: 'Contract', id: string, number: string, title: string } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type OrgStatementChangedSubscriptionVariables = Exact<{
  ids: Array<string> | string;
}>;


export type OrgStatementChangedSubscription = { statementChanged: { __typename: 'Statement', id: string, version: number } };

export type StatementDrawMutationVariables = Exact<{
  input: StatementDrawInput;
}>;


export type StatementDrawMutation = { __typename: 'Mutation', statementDraw: { __typename: 'StatementDrawPayload', statement: { __typename: 'Statement', id: string, version: number, month: string, status: StatementStatus, lineCount: number, amountFen: number, createdAt: string, contract: { __typename: 'Contract', id: string, number: string, title: string }, payment: { __typename: 'Payment', paidOn: string, reference: string, amountFen: number } | null } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type StatementSubmitMutationVariables = Exact<{
  input: StatementSubmitInput;
}>;


export type StatementSubmitMutation = { __typename: 'Mutation', statementSubmit: { __typename: 'StatementSubmitPayload', statement: { __typename: 'Statement', id: string, version: number, month: string, status: StatementStatus, lineCount: number, amountFen: number, createdAt: string, contract: { __typename: 'Contract', id: string, number: string, title: string }, payment: { __typename: 'Payment', paidOn: string, reference: string, amountFen: number } | null } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type StatementWithdrawMutationVariables = Exact<{
  input: StatementWithdrawInput;
}>;


export type StatementWithdrawMutation = { __typename: 'Mutation', statementWithdraw: { __typename: 'StatementWithdrawPayload', statement: { __typename: 'Statement', id: string, version: number, month: string, status: StatementStatus, lineCount: number, amountFen: number, createdAt: string, contract: { __typename: 'Contract', id: string, number: string, title: string }, payment: { __typename: 'Payment', paidOn: string, reference: string, amountFen: number } | null } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type OrgAdmissionsQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type OrgAdmissionsQuery = { __typename: 'Query', node:
    | { __typename: 'Acceptance' }
    | { __typename: 'AcceptanceOpinion' }
    | { __typename: 'Admission' }
    | { __typename: 'Anchor' }
    | { __typename: 'Appointment' }
    | { __typename: 'Appraisal' }
    | { __typename: 'Area' }
    | { __typename: 'Award' }
    | { __typename: 'Booking' }
    | { __typename: 'BudgetLine' }
    | { __typename: 'Category' }
    | { __typename: 'Challenge' }
    | { __typename: 'Complaint' }
    | { __typename: 'Consultation' }
    | { __typename: 'ConsultationComment' }
    | { __typename: 'Contact' }
    | { __typename: 'Contract' }
    | { __typename: 'ContractLot' }
    | { __typename: 'ContractVersion' }
    | { __typename: 'CreditEvent' }
    | { __typename: 'CustodianKey' }
    | { __typename: 'Entitlement' }
    | { __typename: 'Entry' }
    | { __typename: 'Framework' }
    | { __typename: 'FrameworkLot' }
    | { __typename: 'GroupSession' }
    | { __typename: 'Guarantee' }
    | { __typename: 'Hold' }
    | { __typename: 'Location' }
    | { __typename: 'Milestone' }
    | { __typename: 'Notice' }
    | { __typename: 'Offering' }
    | { __typename: 'Organization' }
    | { __typename: 'Payment' }
    | { __typename: 'PaymentRequest' }
    | { __typename: 'PerformanceEvaluation' }
    | { __typename: 'Person' }
    | { __typename: 'Policy' }
    | { __typename: 'Pool' }
    | { __typename: 'Programme' }
    | { __typename: 'Project' }
    | { __typename: 'ProxyGrant' }
    | { __typename: 'Question' }
    | { __typename: 'Requirement' }
    | { __typename: 'Shift' }
    | { __typename: 'Statement' }
    | { __typename: 'StatementLine' }
    | { __typename: 'Stay' }
    | { __typename: 'Survey' }
    | { __typename: 'Tender', id: string, admissions: { __typename: 'AdmissionConnection', edges: Array<{ __typename: 'AdmissionEdge', node: { __typename: 'Admission', id: string, version: number, number: number, status: AdmissionStatus, statement: string, answer: string, answeredAt: string | null, overdueAt: string | null, dueAt: string | null, createdAt: string, lot: { __typename: 'TenderLot', id: string, position: number, title: string }, organization: { __typename: 'Organization', id: string }, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } }
    | { __typename: 'TenderDocument' }
    | { __typename: 'TenderLot' }
    | { __typename: 'Visit' }
    | { __typename: 'Worker' }
    | { __typename: 'WorkerCredential' }
   | null };

export type OrgAdmissionFileMutationVariables = Exact<{
  input: AdmissionFileInput;
}>;


export type OrgAdmissionFileMutation = { __typename: 'Mutation', admissionFile: { __typename: 'AdmissionFilePayload', admission: { __typename: 'Admission', id: string, version: number } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type OrgAdmissionWithdrawMutationVariables = Exact<{
  input: AdmissionWithdrawInput;
}>;


export type OrgAdmissionWithdrawMutation = { __typename: 'Mutation', admissionWithdraw: { __typename: 'AdmissionWithdrawPayload', admission: { __typename: 'Admission', id: string, version: number } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type OrgBiddingQueryVariables = Exact<{
  tenderId: string;
  organizationId: string;
}>;


export type OrgBiddingQuery = { __typename: 'Query', envelopes: Array<{ __typename: 'Envelope', id: string, lotId: string, size: number, header: string, receipt: { __typename: 'Receipt', envelopeId: string, kind: EnvelopeKind, bid: string, round: number, receivedAt: string, ciphertextHash: string, file: string } }>, sealing: { __typename: 'Sealing', kinds: Array<EnvelopeKind>, receiptKey: string, custodians: Array<{ __typename: 'SealingCustodian', id: string, key: string, fingerprint: string, institution: { __typename: 'Organization', name: string } | null }> } | null };

export type OrgSealingTermsQueryVariables = Exact<{
  tenderId: string;
  lotId: string;
  kind: EnvelopeKind;
}>;


export type OrgSealingTermsQuery = { __typename: 'Query', sealing: { __typename: 'Sealing', terms: string, receiptKey: string } | null };

export type OrgEnvelopeProofQueryVariables = Exact<{
  envelopeId: string;
}>;


export type OrgEnvelopeProofQuery = { __typename: 'Query', envelopeProof: { __typename: 'InclusionProof', index: number, width: number, file: string } };

export type OrgBidReconfirmMutationVariables = Exact<{
  input: BidReconfirmInput;
}>;


export type OrgBidReconfirmMutation = { __typename: 'Mutation', bidReconfirm: { __typename: 'BidReconfirmPayload', receipt: { __typename: 'Receipt', envelopeId: string, receivedAt: string } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type OrgBidWithdrawMutationVariables = Exact<{
  input: BidWithdrawInput;
}>;


export type OrgBidWithdrawMutation = { __typename: 'Mutation', bidWithdraw: { __typename: 'BidWithdrawPayload', receipt: { __typename: 'Receipt', envelopeId: string, receivedAt: string } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type OrgOpeningQueryVariables = Exact<{
  tenderId: string;
}>;


export type OrgOpeningQuery = { __typename: 'Query', opening: { __typename: 'Opening', open: boolean, bids: Array<{ __typename: 'Bid', id: string, version: number, lotId: string, status: BidStatus, priceFen: number | null, unopenedReason: string, organization: { __typename: 'Organization', id: string, name: string } | null }>, objections: Array<{ __typename: 'Objection', id: string, body: string, answer: string, answeredAt: string | null, createdAt: string, organization: { __typename: 'Organization', id: string, name: string } | null }> } | null };

export type OrgBidDocumentsQueryVariables = Exact<{
  bidId: string;
}>;


export type OrgBidDocumentsQuery = { __typename: 'Query', bidDocuments: Array<{ __typename: 'BidDocument', kind: EnvelopeKind, organizationName: string, amountFen: number | null, statement: string, signedAt: string, unitPrices: Array<{ __typename: 'BidUnitPrice', item: string, fen: number }>, technical: Array<{ __typename: 'BidAnswer', criterion: string, text: string }>, files: Array<{ __typename: 'BidFile', name: string, type: string, size: number, sha256: string }> }> };

export type OrgBidReleaseMutationVariables = Exact<{
  input: BidReleaseInput;
}>;


export type OrgBidReleaseMutation = { __typename: 'Mutation', bidRelease: { __typename: 'BidReleasePayload', outcome: { __typename: 'ReleaseOutcome', bidId: string, status: BidStatus, problem: string } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type OrgObjectionMakeMutationVariables = Exact<{
  input: ObjectionMakeInput;
}>;


export type OrgObjectionMakeMutation = { __typename: 'Mutation', objectionMake: { __typename: 'ObjectionMakePayload', objection: { __typename: 'Objection', id: string } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type OrgChallengesQueryVariables = Exact<{
  tenderId: string;
  organizationId: string;
}>;


export type OrgChallengesQuery = { __typename: 'Query', ownChallenges: Array<{ __typename: 'Challenge', id: string, version: number, stage: ChallengeStage, grounds: string, request: string, status: ChallengeStatus, mayAffect: boolean, outcome: ChallengeOutcome | null, answer: string, knownAt: string | null, acceptedAt: string | null, answeredAt: string | null, dueAt: string | null, createdAt: string, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }>, complaint: { __typename: 'Complaint', id: string, version: number, body: string, status: ComplaintStatus, decision: ComplaintDecision | null, reasons: string, effect: string, pausedAt: string | null, pausedSeconds: number, acceptedAt: string | null, decidedAt: string | null, dueAt: string | null, createdAt: string, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null }> };

export type OrgAwardRefuseMutationVariables = Exact<{
  input: AwardRefuseInput;
}>;


export type OrgAwardRefuseMutation = { __typename: 'Mutation', awardRefuse: { __typename: 'AwardRefusePayload', award: { __typename: 'Award', id: string, status: AwardStatus } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type OrgChallengeFileMutationVariables = Exact<{
  input: ChallengeFileInput;
}>;


export type OrgChallengeFileMutation = { __typename: 'Mutation', challengeFile: { __typename: 'ChallengeFilePayload', challenge: { __typename: 'Challenge', id: string } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type OrgChallengeCorrectMutationVariables = Exact<{
  input: ChallengeCorrectInput;
}>;


export type OrgChallengeCorrectMutation = { __typename: 'Mutation', challengeCorrect: { __typename: 'ChallengeCorrectPayload', challenge: { __typename: 'Challenge', id: string } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type OrgComplaintFileMutationVariables = Exact<{
  input: ComplaintFileInput;
}>;


export type OrgComplaintFileMutation = { __typename: 'Mutation', complaintFile: { __typename: 'ComplaintFilePayload', complaint: { __typename: 'Complaint', id: string } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type OrgComplaintCorrectMutationVariables = Exact<{
  input: ComplaintCorrectInput;
}>;


export type OrgComplaintCorrectMutation = { __typename: 'Mutation', complaintCorrect: { __typename: 'ComplaintCorrectPayload', complaint: { __typename: 'Complaint', id: string } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type OrgComplaintWithdrawMutationVariables = Exact<{
  input: ComplaintWithdrawInput;
}>;


export type OrgComplaintWithdrawMutation = { __typename: 'Mutation', complaintWithdraw: { __typename: 'ComplaintWithdrawPayload', complaint: { __typename: 'Complaint', id: string } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type ServerNowQueryVariables = Exact<{ [key: string]: never; }>;


export type ServerNowQuery = { __typename: 'Query', now: string };

export type OrgTendersQueryVariables = Exact<{
  organizationId: string;
  first: number;
  after?: string | null | undefined;
}>;


export type OrgTendersQuery = { __typename: 'Query', tenders: { __typename: 'TenderConnection', edges: Array<{ __typename: 'TenderEdge', node: { __typename: 'Tender', id: string, number: string | null, title: string, method: ProcurementMethod, status: TenderStatus, ceilingFen: number, deadlineAt: string | null, openingUntil: string | null, round: number, registered: boolean | null, buyer: { __typename: 'Organization', name: string }, awards: Array<{ __typename: 'Award', id: string, status: AwardStatus, standstillUntil: string | null, dueAt: string | null, organization: { __typename: 'Organization', id: string }, contract: { __typename: 'Contract', id: string } | null }> } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type OrgTenderQueryVariables = Exact<{
  id: string;
  organizationId: string;
}>;


export type OrgTenderQuery = { __typename: 'Query', node:
    | { __typename: 'Acceptance' }
    | { __typename: 'AcceptanceOpinion' }
    | { __typename: 'Admission' }
    | { __typename: 'Anchor' }
    | { __typename: 'Appointment' }
    | { __typename: 'Appraisal' }
    | { __typename: 'Area' }
    | { __typename: 'Award' }
    | { __typename: 'Booking' }
    | { __typename: 'BudgetLine' }
    | { __typename: 'Category' }
    | { __typename: 'Challenge' }
    | { __typename: 'Complaint' }
    | { __typename: 'Consultation' }
    | { __typename: 'ConsultationComment' }
    | { __typename: 'Contact' }
    | { __typename: 'Contract' }
    | { __typename: 'ContractLot' }
    | { __typename: 'ContractVersion' }
    | { __typename: 'CreditEvent' }
    | { __typename: 'CustodianKey' }
    | { __typename: 'Entitlement' }
    | { __typename: 'Entry' }
    | { __typename: 'Framework' }
    | { __typename: 'FrameworkLot' }
    | { __typename: 'GroupSession' }
    | { __typename: 'Guarantee' }
    | { __typename: 'Hold' }
    | { __typename: 'Location' }
    | { __typename: 'Milestone' }
    | { __typename: 'Notice' }
    | { __typename: 'Offering' }
    | { __typename: 'Organization' }
    | { __typename: 'Payment' }
    | { __typename: 'PaymentRequest' }
    | { __typename: 'PerformanceEvaluation' }
    | { __typename: 'Person' }
    | { __typename: 'Policy' }
    | { __typename: 'Pool' }
    | { __typename: 'Programme' }
    | { __typename: 'Project' }
    | { __typename: 'ProxyGrant' }
    | { __typename: 'Question' }
    | { __typename: 'Requirement' }
    | { __typename: 'Shift' }
    | { __typename: 'Statement' }
    | { __typename: 'StatementLine' }
    | { __typename: 'Stay' }
    | { __typename: 'Survey' }
    | { __typename: 'Tender', id: string, version: number, number: string | null, ocid: string | null, title: string, method: ProcurementMethod, status: TenderStatus, ceilingFen: number, publishedAt: string | null, deadlineAt: string | null, validUntil: string | null, openingUntil: string | null, round: number, sealRoot: string, reason: string, threshold: number, registered: boolean | null, buyer: { __typename: 'Organization', id: string, name: string }, area: { __typename: 'Area', name: string }, lots: Array<{ __typename: 'TenderLot', id: string, position: number, title: string, units: number, ceilingFen: number, category: { __typename: 'Category', name: string, nameEn: string }, area: { __typename: 'Area', name: string } }>, notices: Array<{ __typename: 'Notice', id: string, kind: NoticeKind, title: string, publishedAt: string, facts: { [key: string]: unknown } }>, awards: Array<{ __typename: 'Award', id: string, version: number, rank: number, amountFen: number, status: AwardStatus, announcedAt: string | null, standstillUntil: string | null, standstillWaiver: string, dueAt: string | null, reason: string, lot: { __typename: 'TenderLot', id: string, title: string }, organization: { __typename: 'Organization', id: string, name: string }, contract: { __typename: 'Contract', id: string, status: ContractStatus } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> }>, stays: Array<{ __typename: 'Stay', id: string, blocks: Array<StayBlock>, reason: string, from: string, until: string | null, endedAt: string | null }>, rulePack: { __typename: 'RulePack', id: string, rules: Array<{ __typename: 'ProcurementRule', key: string, name: string, nameEn: string, value: string, unit: string, cite: string }> } | null }
    | { __typename: 'TenderDocument' }
    | { __typename: 'TenderLot' }
    | { __typename: 'Visit' }
    | { __typename: 'Worker' }
    | { __typename: 'WorkerCredential' }
   | null };

export type OrgTenderDocumentsQueryVariables = Exact<{
  id: string;
}>;


export type OrgTenderDocumentsQuery = { __typename: 'Query', node:
    | { __typename: 'Acceptance' }
    | { __typename: 'AcceptanceOpinion' }
    | { __typename: 'Admission' }
    | { __typename: 'Anchor' }
    | { __typename: 'Appointment' }
    | { __typename: 'Appraisal' }
    | { __typename: 'Area' }
    | { __typename: 'Award' }
    | { __typename: 'Booking' }
    | { __typename: 'BudgetLine' }
    | { __typename: 'Category' }
    | { __typename: 'Challenge' }
    | { __typename: 'Complaint' }
    | { __typename: 'Consultation' }
    | { __typename: 'ConsultationComment' }
    | { __typename: 'Contact' }
    | { __typename: 'Contract' }
    | { __typename: 'ContractLot' }
    | { __typename: 'ContractVersion' }
    | { __typename: 'CreditEvent' }
    | { __typename: 'CustodianKey' }
    | { __typename: 'Entitlement' }
    | { __typename: 'Entry' }
    | { __typename: 'Framework' }
    | { __typename: 'FrameworkLot' }
    | { __typename: 'GroupSession' }
    | { __typename: 'Guarantee' }
    | { __typename: 'Hold' }
    | { __typename: 'Location' }
    | { __typename: 'Milestone' }
    | { __typename: 'Notice' }
    | { __typename: 'Offering' }
    | { __typename: 'Organization' }
    | { __typename: 'Payment' }
    | { __typename: 'PaymentRequest' }
    | { __typename: 'PerformanceEvaluation' }
    | { __typename: 'Person' }
    | { __typename: 'Policy' }
    | { __typename: 'Pool' }
    | { __typename: 'Programme' }
    | { __typename: 'Project' }
    | { __typename: 'ProxyGrant' }
    | { __typename: 'Question' }
    | { __typename: 'Requirement' }
    | { __typename: 'Shift' }
    | { __typename: 'Statement' }
    | { __typename: 'StatementLine' }
    | { __typename: 'Stay' }
    | { __typename: 'Survey' }
    | { __typename: 'Tender', id: string, requirement: { __typename: 'Requirement', id: string, body: { __typename: 'RequirementBody', scope: string, termMonths: number, indicators: Array<{ __typename: 'Indicator', code: string, name: string, unit: string, compare: Comparison, target: string, method: string }> } } | null, documents: Array<{ __typename: 'TenderDocument', id: string, number: number, hash: string, material: boolean, note: string, publishedAt: string | null, body: { __typename: 'TenderBody', bidBondFen: number, performanceBondBp: number, validityDays: number, threshold: number, frameworkMonths: number, single: { __typename: 'SingleSource', organizationId: string, reason: string, opinions: Array<{ __typename: 'ExpertOpinion', name: string, post: string, opinion: string }> } | null, eligibility: Array<{ __typename: 'Clause', code: string, text: string }>, essential: Array<{ __typename: 'Clause', code: string, text: string }>, contract: Array<{ __typename: 'Clause', code: string, text: string }>, evaluation: { __typename: 'Evaluation', method: EvaluationMethod, fixedPrice: boolean, places: number, rankOn: RankOn | null, criteria: Array<{ __typename: 'Criterion', code: string, name: string, path: Array<string>, kind: CriterionKind, max: string, bands: Array<{ __typename: 'Band', from: string, to: string, level: string }> }>, deductions: Array<{ __typename: 'Deduction', code: string, share: number, basis: string }> } }, files: Array<{ __typename: 'Attachment', id: string, name: string, mediaType: string, sha256: string, size: number }> }> }
    | { __typename: 'TenderDocument' }
    | { __typename: 'TenderLot' }
    | { __typename: 'Visit' }
    | { __typename: 'Worker' }
    | { __typename: 'WorkerCredential' }
   | null };

export type OrgTenderQuestionsQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type OrgTenderQuestionsQuery = { __typename: 'Query', node:
    | { __typename: 'Acceptance' }
    | { __typename: 'AcceptanceOpinion' }
    | { __typename: 'Admission' }
    | { __typename: 'Anchor' }
    | { __typename: 'Appointment' }
    | { __typename: 'Appraisal' }
    | { __typename: 'Area' }
    | { __typename: 'Award' }
    | { __typename: 'Booking' }
    | { __typename: 'BudgetLine' }
    | { __typename: 'Category' }
    | { __typename: 'Challenge' }
    | { __typename: 'Complaint' }
    | { __typename: 'Consultation' }
    | { __typename: 'ConsultationComment' }
    | { __typename: 'Contact' }
    | { __typename: 'Contract' }
    | { __typename: 'ContractLot' }
    | { __typename: 'ContractVersion' }
    | { __typename: 'CreditEvent' }
    | { __typename: 'CustodianKey' }
    | { __typename: 'Entitlement' }
    | { __typename: 'Entry' }
    | { __typename: 'Framework' }
    | { __typename: 'FrameworkLot' }
    | { __typename: 'GroupSession' }
    | { __typename: 'Guarantee' }
    | { __typename: 'Hold' }
    | { __typename: 'Location' }
    | { __typename: 'Milestone' }
    | { __typename: 'Notice' }
    | { __typename: 'Offering' }
    | { __typename: 'Organization' }
    | { __typename: 'Payment' }
    | { __typename: 'PaymentRequest' }
    | { __typename: 'PerformanceEvaluation' }
    | { __typename: 'Person' }
    | { __typename: 'Policy' }
    | { __typename: 'Pool' }
    | { __typename: 'Programme' }
    | { __typename: 'Project' }
    | { __typename: 'ProxyGrant' }
    | { __typename: 'Question' }
    | { __typename: 'Requirement' }
    | { __typename: 'Shift' }
    | { __typename: 'Statement' }
    | { __typename: 'StatementLine' }
    | { __typename: 'Stay' }
    | { __typename: 'Survey' }
    | { __typename: 'Tender', id: string, questions: { __typename: 'QuestionConnection', edges: Array<{ __typename: 'QuestionEdge', node: { __typename: 'Question', id: string, body: string, answer: string, answeredAt: string | null, dueAt: string, createdAt: string } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } }
    | { __typename: 'TenderDocument' }
    | { __typename: 'TenderLot' }
    | { __typename: 'Visit' }
    | { __typename: 'Worker' }
    | { __typename: 'WorkerCredential' }
   | null };

export type OrgDocumentsTakeMutationVariables = Exact<{
  input: DocumentsTakeInput;
}>;


export type OrgDocumentsTakeMutation = { __typename: 'Mutation', documentsTake: { __typename: 'DocumentsTakePayload', tender: { __typename: 'Tender', id: string, version: number } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type OrgQuestionAskMutationVariables = Exact<{
  input: QuestionAskInput;
}>;


export type OrgQuestionAskMutation = { __typename: 'Mutation', questionAsk: { __typename: 'QuestionAskPayload', question: { __typename: 'Question', id: string } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', ruleKey: string, cite: string, actual: string, required: string, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type TodayCountsQueryVariables = Exact<{
  organizationId: string;
  from: string;
  until: string;
  later: string;
}>;


export type TodayCountsQuery = { __typename: 'Query', day: { __typename: 'BookingConnection', totalCount: number }, done: { __typename: 'BookingConnection', totalCount: number }, running: { __typename: 'BookingConnection', totalCount: number }, requested: { __typename: 'BookingConnection', totalCount: number }, unpaid: { __typename: 'BookingConnection', totalCount: number }, late: { __typename: 'BookingConnection', totalCount: number }, review: { __typename: 'VisitConnection', edges: Array<{ __typename: 'VisitEdge', node: { __typename: 'Visit', id: string } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean } } };

export type TodayContractsQueryVariables = Exact<{
  organizationId: string;
  first: number;
  after?: string | null | undefined;
}>;


export type TodayContractsQuery = { __typename: 'Query', contracts: { __typename: 'ContractConnection', edges: Array<{ __typename: 'ContractEdge', node: { __typename: 'Contract', id: string, status: ContractStatus, validFrom: string, validUntil: string } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type TodayStatementsQueryVariables = Exact<{
  filter: StatementFilter;
  first: number;
  after?: string | null | undefined;
}>;


export type TodayStatementsQuery = { __typename: 'Query', statements: { __typename: 'StatementConnection', edges: Array<{ __typename: 'StatementEdge', node: { __typename: 'Statement', id: string, contract: { __typename: 'Contract', id: string } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type OrgVisitsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type OrgVisitsQuery = { __typename: 'Query', visitsForReview: { __typename: 'VisitConnection', edges: Array<{ __typename: 'VisitEdge', node: { __typename: 'Visit', id: string, startedAt: string, endedAt: string | null, minutes: number, grade: VisitGrade, findings: Array<string>, worker: { __typename: 'Worker', name: string }, events: Array<{ __typename: 'VisitEvent', kind: VisitEventKind, deviceAt: string, receivedAt: string, accuracyM: number | null, distanceM: number | null, homeTagMatched: boolean, photoSha256: string, manualReason: string }>, booking: { __typename: 'Booking', id: string, startsAt: string, endsAt: string, organization: { __typename: 'Organization', id: string }, recipient: { __typename: 'Recipient', name: string, area: { __typename: 'Area', name: string } | null }, offering: { __typename: 'Offering', name: string, minMinutes: number } } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export const GovBookingNowFragmentDoc = {"kind":"Document","definitions":[]} as unknown as DocumentNode<GovBookingNowFragment, unknown>;
export const GovBalanceFragmentDoc = {"kind":"Document","definitions":[]} as unknown as DocumentNode<GovBalanceFragment, unknown>;
export const GovContractNowFragmentDoc = {"kind":"Document","definitions":[]} as unknown as DocumentNode<GovContractNowFragment, unknown>;
export const GovVersionFragmentDoc = {"kind":"Document","definitions":[]} as unknown as DocumentNode<GovVersionFragment, unknown>;
export const GovGuaranteeFragmentDoc = {"kind":"Document","definitions":[]} as unknown as DocumentNode<GovGuaranteeFragment, unknown>;
export const GovEvaluationFragmentDoc = {"kind":"Document","definitions":[]} as unknown as DocumentNode<GovEvaluationFragment, unknown>;
export const GovMilestoneRowFragmentDoc = {"kind":"Document","definitions":[]} as unknown as DocumentNode<GovMilestoneRowFragment, unknown>;
export const GovMilestoneNowFragmentDoc = {"kind":"Document","definitions":[]} as unknown as DocumentNode<GovMilestoneNowFragment, unknown>;
export const GovCreditEventFragmentDoc = {"kind":"Document","definitions":[]} as unknown as DocumentNode<GovCreditEventFragment, unknown>;
export const GovStandingFragmentDoc = {"kind":"Document","definitions":[]} as unknown as DocumentNode<GovStandingFragment, unknown>;
export const GovFindingFragmentDoc = {"kind":"Document","definitions":[]} as unknown as DocumentNode<GovFindingFragment, unknown>;
export const GovFlagFragmentDoc = {"kind":"Document","definitions":[]} as unknown as DocumentNode<GovFlagFragment, unknown>;
export const GovReportWholeFragmentDoc = {"kind":"Document","definitions":[]} as unknown as DocumentNode<GovReportWholeFragment, unknown>;
export const GovFrameworkNowFragmentDoc = {"kind":"Document","definitions":[]} as unknown as DocumentNode<GovFrameworkNowFragment, unknown>;
export const GovOwnKeyFragmentDoc = {"kind":"Document","definitions":[]} as unknown as DocumentNode<GovOwnKeyFragment, unknown>;
export const GovAskedFragmentDoc = {"kind":"Document","definitions":[]} as unknown as DocumentNode<GovAskedFragment, unknown>;
export const GovProxyGrantNowFragmentDoc = {"kind":"Document","definitions":[]} as unknown as DocumentNode<GovProxyGrantNowFragment, unknown>;
export const GovForeignDealFragmentDoc = {"kind":"Document","definitions":[]} as unknown as DocumentNode<GovForeignDealFragment, unknown>;
export const GovRefusalFragmentDoc = {"kind":"Document","definitions":[]} as unknown as DocumentNode<GovRefusalFragment, unknown>;
export const GovRequirementFragmentDoc = {"kind":"Document","definitions":[]} as unknown as DocumentNode<GovRequirementFragment, unknown>;
export const GovProjectNowFragmentDoc = {"kind":"Document","definitions":[]} as unknown as DocumentNode<GovProjectNowFragment, unknown>;
export const GovChallengeRowFragmentDoc = {"kind":"Document","definitions":[]} as unknown as DocumentNode<GovChallengeRowFragment, unknown>;
export const GovTenderStayFragmentDoc = {"kind":"Document","definitions":[]} as unknown as DocumentNode<GovTenderStayFragment, unknown>;
export const GovRemedyTenderFragmentDoc = {"kind":"Document","definitions":[]} as unknown as DocumentNode<GovRemedyTenderFragment, unknown>;
export const GovChallengeNowFragmentDoc = {"kind":"Document","definitions":[]} as unknown as DocumentNode<GovChallengeNowFragment, unknown>;
export const GovComplaintRowFragmentDoc = {"kind":"Document","definitions":[]} as unknown as DocumentNode<GovComplaintRowFragment, unknown>;
export const GovComplaintNowFragmentDoc = {"kind":"Document","definitions":[]} as unknown as DocumentNode<GovComplaintNowFragment, unknown>;
export const GovSeatNowFragmentDoc = {"kind":"Document","definitions":[]} as unknown as DocumentNode<GovSeatNowFragment, unknown>;
export const GovSeatBidFragmentDoc = {"kind":"Document","definitions":[]} as unknown as DocumentNode<GovSeatBidFragment, unknown>;
export const GovSheetFragmentDoc = {"kind":"Document","definitions":[]} as unknown as DocumentNode<GovSheetFragment, unknown>;
export const GovStatementNowFragmentDoc = {"kind":"Document","definitions":[]} as unknown as DocumentNode<GovStatementNowFragment, unknown>;
export const GovBidFragmentDoc = {"kind":"Document","definitions":[]} as unknown as DocumentNode<GovBidFragment, unknown>;
export const GovRulePackFragmentDoc = {"kind":"Document","definitions":[]} as unknown as DocumentNode<GovRulePackFragment, unknown>;
export const GovTenderDocumentFragmentDoc = {"kind":"Document","definitions":[]} as unknown as DocumentNode<GovTenderDocumentFragment, unknown>;
export const GovStayFragmentDoc = {"kind":"Document","definitions":[]} as unknown as DocumentNode<GovStayFragment, unknown>;
export const GovAwardFragmentDoc = {"kind":"Document","definitions":[]} as unknown as DocumentNode<GovAwardFragment, unknown>;
export const GovTenderNowFragmentDoc = {"kind":"Document","definitions":[]} as unknown as DocumentNode<GovTenderNowFragment, unknown>;
export const SignedInFragmentDoc = {"kind":"Document","definitions":[]} as unknown as DocumentNode<SignedInFragment, unknown>;
export const ContractNowFragmentDoc = {"kind":"Document","definitions":[]} as unknown as DocumentNode<ContractNowFragment, unknown>;
export const OrgRefusalFragmentDoc = {"kind":"Document","definitions":[]} as unknown as DocumentNode<OrgRefusalFragment, unknown>;
export const BookingNowFragmentDoc = {"kind":"Document","definitions":[]} as unknown as DocumentNode<BookingNowFragment, unknown>;
export const BoardBookingFragmentDoc = {"kind":"Document","definitions":[]} as unknown as DocumentNode<BoardBookingFragment, unknown>;
export const MyBookingFragmentDoc = {"kind":"Document","definitions":[]} as unknown as DocumentNode<MyBookingFragment, unknown>;
export const OfferingWholeFragmentDoc = {"kind":"Document","definitions":[]} as unknown as DocumentNode<OfferingWholeFragment, unknown>;
export const StaffWorkerFragmentDoc = {"kind":"Document","definitions":[]} as unknown as DocumentNode<StaffWorkerFragment, unknown>;
export const StatementRowFragmentDoc = {"kind":"Document","definitions":[]} as unknown as DocumentNode<StatementRowFragment, unknown>;
export const GovBookingsDocument = {"__meta__":{"hash":"sha256:375ab1892050c45618a5feb31c75ff13d95813f783c374e5ef8820f15bdd1a3b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovBookings"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovBookingsQuery, GovBookingsQueryVariables>;
export const GovBookingDocument = {"__meta__":{"hash":"sha256:50d162cf2ad66eb7ef5eb8ee3993ddf180f8e3495520b3f96f3c28f61f515120"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovBooking"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovBookingQuery, GovBookingQueryVariables>;
export const GovBookingChangedDocument = {"__meta__":{"hash":"sha256:5e6665bd6e96f91332dd422665ab19abbc8431a0364c2ecef03a84599f03ecb3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"GovBookingChanged"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovBookingChangedSubscription, GovBookingChangedSubscriptionVariables>;
export const GovBookingAcknowledgeDocument = {"__meta__":{"hash":"sha256:145fde53219382e82dd3750a25094de2099ce23fd3984bd2614943b2338771ed"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovBookingAcknowledge"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovBookingAcknowledgeMutation, GovBookingAcknowledgeMutationVariables>;
export const GovBookingCancelDocument = {"__meta__":{"hash":"sha256:e0d0bd797170540d2d29356d4190117872e16c6ddd25741ae4f9b28dfba4245b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovBookingCancel"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovBookingCancelMutation, GovBookingCancelMutationVariables>;
export const GovBookingDisputeDocument = {"__meta__":{"hash":"sha256:9a1ca78edcf71676c216577268faf3c347f1429e689a858dfc8be3f4a4a857d2"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovBookingDispute"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovBookingDisputeMutation, GovBookingDisputeMutationVariables>;
export const GovBookingSettleDisputeDocument = {"__meta__":{"hash":"sha256:f7d9fce347dafaf4f3a5b5aaa01d64783a4300a08c018055f5f6be302bf45ece"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovBookingSettleDispute"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovBookingSettleDisputeMutation, GovBookingSettleDisputeMutationVariables>;
export const GovBookingVoidDocument = {"__meta__":{"hash":"sha256:a0dda772887d8aaf32da3647fd3e453a4a24df5564bc946457286bcf5a521a86"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovBookingVoid"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovBookingVoidMutation, GovBookingVoidMutationVariables>;
export const GovBookingCallOffDocument = {"__meta__":{"hash":"sha256:f0c872d0af3999fc44d81758208515f229b95cfe7bd955e74126b60fa3493226"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovBookingCallOff"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovBookingCallOffMutation, GovBookingCallOffMutationVariables>;
export const GovBookingPayDocument = {"__meta__":{"hash":"sha256:ea6da01f7446570bfc526cd80f54ae1352fb0480bd1517bdf59b840f6797d7d6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovBookingPay"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovBookingPayMutation, GovBookingPayMutationVariables>;
export const GovBookingAppraiseDocument = {"__meta__":{"hash":"sha256:b827a0e8af88341fa645b55bdc106a586020fa865775dece74cdf0075120e88a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovBookingAppraise"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovBookingAppraiseMutation, GovBookingAppraiseMutationVariables>;
export const GovBudgetLinesDocument = {"__meta__":{"hash":"sha256:3a0c73ab2a74d563e949410f3598e2b678fe35e237a65ad1a90b9f9ff49159f1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovBudgetLines"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovBudgetLinesQuery, GovBudgetLinesQueryVariables>;
export const GovBudgetGrantDocument = {"__meta__":{"hash":"sha256:b89bec28e2adb819667707a64adf456fae6d03462f3e68b41b77ca5827943d44"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovBudgetGrant"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovBudgetGrantMutation, GovBudgetGrantMutationVariables>;
export const GovContractsDocument = {"__meta__":{"hash":"sha256:1e1900e7c62f43c76738bda245cd614fdd7a91f93221fdd489c034e64c1f5581"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovContracts"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovContractsQuery, GovContractsQueryVariables>;
export const GovContractDocument = {"__meta__":{"hash":"sha256:87d14167bbb2074e1fbe1b5b56e5e4234e717088618ffbb5b39dd545360812cf"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovContract"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovContractQuery, GovContractQueryVariables>;
export const GovContractPaymentsDocument = {"__meta__":{"hash":"sha256:c2927c21159d991667040a410098677eaa27af922c5852a0e95f2507c6bbd742"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovContractPayments"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovContractPaymentsQuery, GovContractPaymentsQueryVariables>;
export const GovContractStatementsDocument = {"__meta__":{"hash":"sha256:b4c53d104184f396f0a71641b85483fdf10373a20007eb5c16174ad4536ba11b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovContractStatements"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovContractStatementsQuery, GovContractStatementsQueryVariables>;
export const GovContractTextsDocument = {"__meta__":{"hash":"sha256:e13ed0e5ed99feee26c5d0d42996c163810ef7f9370428783902e1df359c30e8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovContractTexts"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovContractTextsQuery, GovContractTextsQueryVariables>;
export const GovContractDifferencesDocument = {"__meta__":{"hash":"sha256:a6233b1197389b3f9bdd01cec6bfcab345dcaa8f0656fe1c3e2b812c000e5b42"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovContractDifferences"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovContractDifferencesQuery, GovContractDifferencesQueryVariables>;
export const GovContractGuaranteesDocument = {"__meta__":{"hash":"sha256:a2eff578b18981cb71546bba353ea0b16700ebc75bb0d7db78633b955a799947"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovContractGuarantees"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovContractGuaranteesQuery, GovContractGuaranteesQueryVariables>;
export const GovContractMilestonesDocument = {"__meta__":{"hash":"sha256:5f0350216ae0d00d6453213480652cff310401f1e5a959f9bc0d7005d8efd208"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovContractMilestones"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovContractMilestonesQuery, GovContractMilestonesQueryVariables>;
export const GovContractEvaluationsDocument = {"__meta__":{"hash":"sha256:97671391e145f517d57e01539466ac1389fa4b1f70130ef231cfa30ce24ff0eb"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovContractEvaluations"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovContractEvaluationsQuery, GovContractEvaluationsQueryVariables>;
export const GovMilestoneDocument = {"__meta__":{"hash":"sha256:d7f0ed8b28ba6a6cd69b3ee99d745f2486968ea385a87ee173209834083d42a3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovMilestone"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovMilestoneQuery, GovMilestoneQueryVariables>;
export const GovContractDraftDocument = {"__meta__":{"hash":"sha256:a83b6f43ed5c9a36225c1242cc84c4c910c188698d4b016e74efe2a387399cb5"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovContractDraft"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovContractDraftMutation, GovContractDraftMutationVariables>;
export const GovContractSignDocument = {"__meta__":{"hash":"sha256:0d0dc524e9eb571b2c9f2f42b4d13360a742ec909ed4b7c1b0a7bb488440a9e5"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovContractSign"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovContractSignMutation, GovContractSignMutationVariables>;
export const GovContractPublishDocument = {"__meta__":{"hash":"sha256:056a1e9d3ec5baae1094786a63d6ff88e6ee8180c1bd2ba9b94f5cccc516806c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovContractPublish"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovContractPublishMutation, GovContractPublishMutationVariables>;
export const GovContractDepositDocument = {"__meta__":{"hash":"sha256:722e68c21a14e6f4e6f78c1ce817489805f98aef849466c6a59b6ae4b9ee1118"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovContractDeposit"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovContractDepositMutation, GovContractDepositMutationVariables>;
export const GovContractAmendDocument = {"__meta__":{"hash":"sha256:dbeeea5a5a8e563e7d4244e4fef7431a87bac0b99814fae2b9a172cb8f6905f4"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovContractAmend"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovContractAmendMutation, GovContractAmendMutationVariables>;
export const GovAmendmentSignDocument = {"__meta__":{"hash":"sha256:e989ee57a0befdeee06cb7561b61dc53db9d437cfcf617af22e5590396633539"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovAmendmentSign"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovAmendmentSignMutation, GovAmendmentSignMutationVariables>;
export const GovAmendmentRefuseDocument = {"__meta__":{"hash":"sha256:ae16876e4ccb3400ef368cff872916e21a1e34c1411f4b27296a3ec1c108f3e1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovAmendmentRefuse"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovAmendmentRefuseMutation, GovAmendmentRefuseMutationVariables>;
export const GovContractTerminateDocument = {"__meta__":{"hash":"sha256:2aac3c979b7cbae784aefb1eeb1375c9e68dbc4e95463e3be3d8dd42e1d34326"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovContractTerminate"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovContractTerminateMutation, GovContractTerminateMutationVariables>;
export const GovContractCompleteDocument = {"__meta__":{"hash":"sha256:38fe7c3bcd6c1d095b88ddda2cc569841437c913bc35584e2605f1caadebbdeb"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovContractComplete"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovContractCompleteMutation, GovContractCompleteMutationVariables>;
export const GovGuaranteeRecordDocument = {"__meta__":{"hash":"sha256:f9452d858fc9f5abad1380c30a2a515cd8fa5a1b30cbb0a7022b361471517062"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovGuaranteeRecord"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovGuaranteeRecordMutation, GovGuaranteeRecordMutationVariables>;
export const GovGuaranteeReturnDocument = {"__meta__":{"hash":"sha256:c30c9921fa0579774a0b125299152c34dab02e0890451cac3533818e8d29221c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovGuaranteeReturn"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovGuaranteeReturnMutation, GovGuaranteeReturnMutationVariables>;
export const GovGuaranteeCallDocument = {"__meta__":{"hash":"sha256:00a2dbb52a7c6ed94f066dbb863ef8d9dd87922e4c6a50a2ee36e1704d345d97"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovGuaranteeCall"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovGuaranteeCallMutation, GovGuaranteeCallMutationVariables>;
export const GovAcceptanceBeginDocument = {"__meta__":{"hash":"sha256:b3177cc05705a0066a3532b579b40a587173b55e4b1be32d0927b997820962be"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovAcceptanceBegin"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovAcceptanceBeginMutation, GovAcceptanceBeginMutationVariables>;
export const GovAcceptanceDecideDocument = {"__meta__":{"hash":"sha256:87fc7dfd498190a37ce1f746a5c5771b28872ff0832cba72c57d868cfc7fbf9d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovAcceptanceDecide"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovAcceptanceDecideMutation, GovAcceptanceDecideMutationVariables>;
export const GovPerformanceDraftDocument = {"__meta__":{"hash":"sha256:73f0f7895cadfc57e3b37e83db9977ea7c9c35f27b098a42885cfbe65c6fc65c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovPerformanceDraft"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovPerformanceDraftMutation, GovPerformanceDraftMutationVariables>;
export const GovPerformanceAnswerDocument = {"__meta__":{"hash":"sha256:7dffde531a0befc4f5e5cbcdb22b8c3c582a44193fd1d53a2f5e063f327fca33"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovPerformanceAnswer"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovPerformanceAnswerMutation, GovPerformanceAnswerMutationVariables>;
export const GovContractSuspendDocument = {"__meta__":{"hash":"sha256:df46de976b3fbeb68cb15d742fd7f3e7163a8f9068ba4490383f597f5b9c3979"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovContractSuspend"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovContractSuspendMutation, GovContractSuspendMutationVariables>;
export const GovContractResumeDocument = {"__meta__":{"hash":"sha256:055d9a70684c5d139cf5123b384fc1eea5f8697fd938408f5c7337cecd42a104"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovContractResume"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovContractResumeMutation, GovContractResumeMutationVariables>;
export const GovContractEnterDocument = {"__meta__":{"hash":"sha256:24b1c207b294684060ad350c320cda385691e8368a3fc2ac70ec211ae4c3c410"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovContractEnter"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovContractEnterMutation, GovContractEnterMutationVariables>;
export const GovCreditEventsDocument = {"__meta__":{"hash":"sha256:8f8c718b0a0510b41efe881296093012616e6bd327df9db1473d0161da16c0ec"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovCreditEvents"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovCreditEventsQuery, GovCreditEventsQueryVariables>;
export const GovCreditActionsDocument = {"__meta__":{"hash":"sha256:a2648946c0f0e4c1f6b793fdc06cf5285c2106555c05e72d113788dbe863b072"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovCreditActions"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovCreditActionsQuery, GovCreditActionsQueryVariables>;
export const GovCreditRecordDocument = {"__meta__":{"hash":"sha256:15c3497a052715961ade7a6b2e404760f9c62663fb6d634b9c01ea93ed230fec"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovCreditRecord"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovCreditRecordMutation, GovCreditRecordMutationVariables>;
export const GovCreditAnswerDocument = {"__meta__":{"hash":"sha256:2d1d74f387466e65b045e6f7227a5ae7e5da67b56f1001034ed157b3fca77050"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovCreditAnswer"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovCreditAnswerMutation, GovCreditAnswerMutationVariables>;
export const GovReportDocument = {"__meta__":{"hash":"sha256:3aac1073f18c82b130761abaf69fb5fea88e57e7cab559159c018fa889d002a3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovReport"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovReportQuery, GovReportQueryVariables>;
export const GovBidDecisionsDocument = {"__meta__":{"hash":"sha256:b7503bd60a48e3b59efaa34052a5ca03f870faa7bbd6e52f8c3d5515c9790229"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovBidDecisions"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovBidDecisionsQuery, GovBidDecisionsQueryVariables>;
export const GovBidPapersDocument = {"__meta__":{"hash":"sha256:99735e5194b97ebbb4ea9283f591f446412f49d1894023a6c9eddad0e160c4de"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovBidPapers"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovBidPapersQuery, GovBidPapersQueryVariables>;
export const GovPerformanceDocument = {"__meta__":{"hash":"sha256:29aa4da025f599657263fd8fa97dfd783e52396580639c7d97120694ca1f08e6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovPerformance"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovPerformanceQuery, GovPerformanceQueryVariables>;
export const GovFigureRowsDocument = {"__meta__":{"hash":"sha256:b5401bcd85968cde55f2533822e41a505fa517736ad6788fa2573ce92ffaed87"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovFigureRows"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovFigureRowsQuery, GovFigureRowsQueryVariables>;
export const GovFrameworksDocument = {"__meta__":{"hash":"sha256:7785707fd9b26782bb38cea4bf4a130c6327ff8285fdc402b921fe58c06b2de2"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovFrameworks"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovFrameworksQuery, GovFrameworksQueryVariables>;
export const GovFrameworkDocument = {"__meta__":{"hash":"sha256:b4472a86820e59754c421f133ef76167f1a71de35cb3ba91b964cfd54dfca005"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovFramework"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovFrameworkQuery, GovFrameworkQueryVariables>;
export const GovFrameworkTerminateDocument = {"__meta__":{"hash":"sha256:94ea6397066dae83b9239335f9e0ef58eeeec889233a74f992d76a5c0543a2ef"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovFrameworkTerminate"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovFrameworkTerminateMutation, GovFrameworkTerminateMutationVariables>;
export const GovOrganizationsDocument = {"__meta__":{"hash":"sha256:a1fa2bd901ea7c43de61cb3623127a2876ff1ef5337a5ce00d866b9122363d55"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovOrganizations"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovOrganizationsQuery, GovOrganizationsQueryVariables>;
export const GovCategoriesDocument = {"__meta__":{"hash":"sha256:ff960fa48e38e0ac957c504ca1e4f04d89b4752bb241a5142044a1b019255a42"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovCategories"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovCategoriesQuery, GovCategoriesQueryVariables>;
export const GovActorDocument = {"__meta__":{"hash":"sha256:b8126e16a243cb11bcaf93ecfe2e3934fe54d79daa272b01e34ebcec312a5852"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovActor"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovActorQuery, GovActorQueryVariables>;
export const GovPeopleDocument = {"__meta__":{"hash":"sha256:11ca2a92ab56d7a170a72552cc93b2ed5a0d0b299ac344eabf76927b682e3372"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovPeople"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovPeopleQuery, GovPeopleQueryVariables>;
export const GovOfficialsDocument = {"__meta__":{"hash":"sha256:c08e3118ffd1f77f16984315aab791caee716fba8e92e1fb3625688f7b5daea0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovOfficials"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovOfficialsQuery, GovOfficialsQueryVariables>;
export const GovOwnKeysDocument = {"__meta__":{"hash":"sha256:f3fbfa71055f58bbd0e8b0840c7990b9388f8d6136ec60668b411701549152b8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovOwnKeys"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovOwnKeysQuery, GovOwnKeysQueryVariables>;
export const GovKeyTendersDocument = {"__meta__":{"hash":"sha256:5de6e07a459179a62029d2dda3a20dcd6c709fa4a641176f85628dcb95bdb78c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovKeyTenders"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovKeyTendersQuery, GovKeyTendersQueryVariables>;
export const GovSharesDocument = {"__meta__":{"hash":"sha256:b99604f68d0425ccd003d740c7cc07bf73c3c903784fdc7f4b691c7486941759"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovShares"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovSharesQuery, GovSharesQueryVariables>;
export const GovKeyTenderDocument = {"__meta__":{"hash":"sha256:a115e98af4e770c6fadbd7109d73fb90b792b9ad5798b5f3ae7c9e555627e414"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovKeyTender"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovKeyTenderQuery, GovKeyTenderQueryVariables>;
export const GovCustodianKeySaveDocument = {"__meta__":{"hash":"sha256:e17a8e2069a64ae75efdf7217ac174e981332ed2649c7130cd89fe6beef31be6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovCustodianKeySave"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovCustodianKeySaveMutation, GovCustodianKeySaveMutationVariables>;
export const GovCustodianKeyRevokeDocument = {"__meta__":{"hash":"sha256:c1790ea016c56a6901311d32c31041f5beb7fb3878ae9eb30eec821cc31cdaa2"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovCustodianKeyRevoke"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovCustodianKeyRevokeMutation, GovCustodianKeyRevokeMutationVariables>;
export const GovShareReleaseDocument = {"__meta__":{"hash":"sha256:0f01724a9466e75d7cba50799f764a18232da58e66710cb02c570fe31e4a8986"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovShareRelease"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovShareReleaseMutation, GovShareReleaseMutationVariables>;
export const GovMyOpinionsDocument = {"__meta__":{"hash":"sha256:731570b73bf5b6a7fd2f3c561ed809082e3502e87b0cdcbd966dc69e3cabf38e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovMyOpinions"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovMyOpinionsQuery, GovMyOpinionsQueryVariables>;
export const GovOpinionGiveDocument = {"__meta__":{"hash":"sha256:746ebdf940f68352b998a4b5dc5d1a5973b983f567d67f7076e6236ef4f78439"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovOpinionGive"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovOpinionGiveMutation, GovOpinionGiveMutationVariables>;
export const GovPanelTendersDocument = {"__meta__":{"hash":"sha256:50f500933d2c6c0b7cc66d9222bb2f4ed5ac87da6d9969e9d8edf33d3f37d3d1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovPanelTenders"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovPanelTendersQuery, GovPanelTendersQueryVariables>;
export const GovPaymentRequestsDocument = {"__meta__":{"hash":"sha256:112e07a34c88f81ed09c3b7f59fe1147e54a37397121c1d621e66a80263fa72e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovPaymentRequests"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovPaymentRequestsQuery, GovPaymentRequestsQueryVariables>;
export const GovPaymentApproveDocument = {"__meta__":{"hash":"sha256:84ad89878bac877d6a3be8e00541071e8042b277413f0ff7bf4b345cc32dccf1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovPaymentApprove"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovPaymentApproveMutation, GovPaymentApproveMutationVariables>;
export const GovPaymentReturnDocument = {"__meta__":{"hash":"sha256:7cd61d04a7f69e41b390b560c9a6f840f72b0819d336dade4aa9d46edd88e739"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovPaymentReturn"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovPaymentReturnMutation, GovPaymentReturnMutationVariables>;
export const GovPaymentSendDocument = {"__meta__":{"hash":"sha256:2492c6331a80fe96ad9fad9e870350760f17965cc36243a07e0b21eecbc34aee"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovPaymentSend"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovPaymentSendMutation, GovPaymentSendMutationVariables>;
export const GovPaymentRecordDocument = {"__meta__":{"hash":"sha256:d995f115b98d4666f298b87b8d9d161a39bee305e77da56a0226947c759be0d9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovPaymentRecord"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovPaymentRecordMutation, GovPaymentRecordMutationVariables>;
export const GovPoliciesDocument = {"__meta__":{"hash":"sha256:2bf57e2c620d91ed7666906b12f1efbff3bfe160716ea400ecc8882b40b51c90"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovPolicies"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovPoliciesQuery, GovPoliciesQueryVariables>;
export const GovAppointmentsDocument = {"__meta__":{"hash":"sha256:51021a0b2be53b1fab2c4c3f03e88a6c78f5e265766aa600449eabb786335eed"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovAppointments"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovAppointmentsQuery, GovAppointmentsQueryVariables>;
export const GovAppointmentMakeDocument = {"__meta__":{"hash":"sha256:56e40b436b75507bcd2d0680ce25fc37b96f0b095317f259de8cfb4db5c9dd6e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovAppointmentMake"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovAppointmentMakeMutation, GovAppointmentMakeMutationVariables>;
export const GovAppointmentEndDocument = {"__meta__":{"hash":"sha256:5cbb34438015d159ab43815c10357d362d2ea1fd1a575ad6ca03b424ab5d9535"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovAppointmentEnd"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovAppointmentEndMutation, GovAppointmentEndMutationVariables>;
export const GovProxyGrantsDocument = {"__meta__":{"hash":"sha256:c81b1df4cf2f059eb2f24e2c4cba7f7f4c969ee723752429320fcdf60c2c7935"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovProxyGrants"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovProxyGrantsQuery, GovProxyGrantsQueryVariables>;
export const GovProxyInviteDocument = {"__meta__":{"hash":"sha256:f9beada5e0d56ccb00b4f5e8c11b38a14e8fa8f0c62425a310e97f371301329b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovProxyInvite"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovProxyInviteMutation, GovProxyInviteMutationVariables>;
export const GovProxyConfirmDocument = {"__meta__":{"hash":"sha256:ee70873e28b7f64b8661687268375210bbb8a00fd6c2abde90c230d1c4ba8d27"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovProxyConfirm"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovProxyConfirmMutation, GovProxyConfirmMutationVariables>;
export const GovProxySuspendDocument = {"__meta__":{"hash":"sha256:04e66c54b86336bc3f1f8b751608cb67d26abdf9c5100844623b54f01c70dea9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovProxySuspend"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovProxySuspendMutation, GovProxySuspendMutationVariables>;
export const GovProxyRevokeDocument = {"__meta__":{"hash":"sha256:ee158d33423f12df1b2b98e235d60f0181c295fe3b395b6c889d0ccde8e5f24f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovProxyRevoke"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovProxyRevokeMutation, GovProxyRevokeMutationVariables>;
export const GovProgrammesDocument = {"__meta__":{"hash":"sha256:829099b1e9be3d8e11a00061e204a08bd3762eaebfa2885699cdad928a8bc69a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovProgrammes"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovProgrammesQuery, GovProgrammesQueryVariables>;
export const GovPoolsDocument = {"__meta__":{"hash":"sha256:ba5ddc00bb78ffdaf2537e29a06fe8243efa024bda05a05ebd04467b5e81063b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovPools"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovPoolsQuery, GovPoolsQueryVariables>;
export const GovPoolGrantDocument = {"__meta__":{"hash":"sha256:de987c7eafaf07c79e6aa52cce59c0362382fc49e0ddf3f84754c57e088485a2"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovPoolGrant"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovPoolGrantMutation, GovPoolGrantMutationVariables>;
export const GovForeignReleasesDocument = {"__meta__":{"hash":"sha256:150b29daafb5b47f710a4cf0a9d8ca5143fe9b00d189ee10b4d234396465ecc8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovForeignReleases"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovForeignReleasesQuery, GovForeignReleasesQueryVariables>;
export const GovTenderMirrorDocument = {"__meta__":{"hash":"sha256:8d6465a937a87ed17f287699f260eaa5e3ee9cd15a95867ccc6590535b665031"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovTenderMirror"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovTenderMirrorMutation, GovTenderMirrorMutationVariables>;
export const GovProjectsDocument = {"__meta__":{"hash":"sha256:2fde15ce38386331f91ddac7dc8eb28b9715cb36f6ec2163f614993606efe8cf"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovProjects"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovProjectsQuery, GovProjectsQueryVariables>;
export const GovProjectDocument = {"__meta__":{"hash":"sha256:abdfccb511a41ff1b170f2b96e4cb83cf419f6ea6445bf5ffca31769da02ebab"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovProject"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovProjectQuery, GovProjectQueryVariables>;
export const GovNegativeListDocument = {"__meta__":{"hash":"sha256:c9375d557f046db7a1c7a05b5f1771057e2ff23620a2d43731d3af69a149cd91"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovNegativeList"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovNegativeListQuery, GovNegativeListQueryVariables>;
export const GovProjectSaveDocument = {"__meta__":{"hash":"sha256:c975941d12bad2f11bb9134c46e2ad2c84946eab5b988f68fcefc6153024b711"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovProjectSave"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovProjectSaveMutation, GovProjectSaveMutationVariables>;
export const GovProjectBudgetDocument = {"__meta__":{"hash":"sha256:ac196d2b9714b2022723fcd48191751feb98f6898e29a1ca4ac825d083c75d76"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovProjectBudget"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovProjectBudgetMutation, GovProjectBudgetMutationVariables>;
export const GovProjectCancelDocument = {"__meta__":{"hash":"sha256:d3e82091918ffd232e2214bb32ebba200089d401ceeb3ad817b51d0ee8f137db"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovProjectCancel"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovProjectCancelMutation, GovProjectCancelMutationVariables>;
export const GovRequirementSaveDocument = {"__meta__":{"hash":"sha256:e943cf8ece0d8b037ec532386aead34f31fccbf9f87303dbc9f4658850f9c55a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovRequirementSave"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovRequirementSaveMutation, GovRequirementSaveMutationVariables>;
export const GovSurveyRecordDocument = {"__meta__":{"hash":"sha256:866e33998c67277577a1a46ad0d1e1cb9eac2b0c2c591a752241b2d496cbf98b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovSurveyRecord"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovSurveyRecordMutation, GovSurveyRecordMutationVariables>;
export const GovConsultationOpenDocument = {"__meta__":{"hash":"sha256:d390fc77dc67f5801d1ee652a913c1b572f39b9c663ade340e0dd92db634c5ad"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovConsultationOpen"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovConsultationOpenMutation, GovConsultationOpenMutationVariables>;
export const GovConsultationCloseDocument = {"__meta__":{"hash":"sha256:f7917007a26ee4a9ff495f9688096d0fee8b59b0061290673e1a0b9212f49887"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovConsultationClose"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovConsultationCloseMutation, GovConsultationCloseMutationVariables>;
export const GovCommentAnswerDocument = {"__meta__":{"hash":"sha256:a5c00f6a54008da68b197cb817b81403c18c620287c6cee5ffd56f8985ac005b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovCommentAnswer"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovCommentAnswerMutation, GovCommentAnswerMutationVariables>;
export const GovRequirementReviewDocument = {"__meta__":{"hash":"sha256:202d477bb4689ef224a4d5b5629832b4c91ee5e58838b424a349904307a58927"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovRequirementReview"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovRequirementReviewMutation, GovRequirementReviewMutationVariables>;
export const GovRequirementReturnDocument = {"__meta__":{"hash":"sha256:8ae74a199b4840ecf585fb3928665dca9b76205d63633889a97b804c3daf8c49"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovRequirementReturn"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovRequirementReturnMutation, GovRequirementReturnMutationVariables>;
export const GovIntentPublishDocument = {"__meta__":{"hash":"sha256:b88443120b586f93c0d12856a69a12c1e82027550055268db6739da2b5607b52"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovIntentPublish"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovIntentPublishMutation, GovIntentPublishMutationVariables>;
export const GovRemediesDocument = {"__meta__":{"hash":"sha256:4d76c2dac8cb187647a13fb8563554a8b293af657b5fd53d85654ed724b47b5f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovRemedies"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovRemediesQuery, GovRemediesQueryVariables>;
export const GovChallengesWaitingDocument = {"__meta__":{"hash":"sha256:c09d04f6a71e3964c49fc20e0f0a005a6692a02bb08586c892ffb345705201fe"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovChallengesWaiting"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovChallengesWaitingQuery, GovChallengesWaitingQueryVariables>;
export const GovComplaintsWaitingDocument = {"__meta__":{"hash":"sha256:95f57decd4d151020c9c0e17d33b122252d4e9b7297e54f458cf93d909347664"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovComplaintsWaiting"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovComplaintsWaitingQuery, GovComplaintsWaitingQueryVariables>;
export const GovChallengeDocument = {"__meta__":{"hash":"sha256:7be3ace7bc7e97689c034fa0e28317f0cd0e49493b78575f9cbfd5173a002cf8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovChallenge"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovChallengeQuery, GovChallengeQueryVariables>;
export const GovComplaintDocument = {"__meta__":{"hash":"sha256:a77ce635e0b0f191529a2c5a57f01d7f1ddd30ed200c268ecbdc00ede54dea03"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovComplaint"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovComplaintQuery, GovComplaintQueryVariables>;
export const GovChallengeCheckDocument = {"__meta__":{"hash":"sha256:41cb7ec53e89e22b51d7d6a8bdf90d313516335a54e45e74377eb142d209813e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovChallengeCheck"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovChallengeCheckMutation, GovChallengeCheckMutationVariables>;
export const GovChallengeAnswerDocument = {"__meta__":{"hash":"sha256:ad2f9b8eaff45088122c481d9720fc5fc39a91b898213cc7f16b1a94b145a4ad"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovChallengeAnswer"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovChallengeAnswerMutation, GovChallengeAnswerMutationVariables>;
export const GovComplaintCheckDocument = {"__meta__":{"hash":"sha256:e0112e3a61053e36f15231fd6cd50c22220be4b47fce8493c91329a0b11131b8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovComplaintCheck"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovComplaintCheckMutation, GovComplaintCheckMutationVariables>;
export const GovComplaintPauseDocument = {"__meta__":{"hash":"sha256:3f4c894d03b856efa1a6d4cb2fba941f71d9e5f15893ff87af9d55beccb9979b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovComplaintPause"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovComplaintPauseMutation, GovComplaintPauseMutationVariables>;
export const GovComplaintDecideDocument = {"__meta__":{"hash":"sha256:17b7197f9d56e55cda2548858b91da31049be04b210604d33d4f525cbea258fc"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovComplaintDecide"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovComplaintDecideMutation, GovComplaintDecideMutationVariables>;
export const GovStayImposeDocument = {"__meta__":{"hash":"sha256:dd96a8d09926def87f6aa381e436afd7cdae97296196d3fd27d1d3f6cc12041d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovStayImpose"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovStayImposeMutation, GovStayImposeMutationVariables>;
export const GovStayLiftDocument = {"__meta__":{"hash":"sha256:d69f68501f13484f94eba84a69c114f1698c552a2d0a10e115e8f66d81e12fcf"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovStayLift"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovStayLiftMutation, GovStayLiftMutationVariables>;
export const GovVisitsForReviewDocument = {"__meta__":{"hash":"sha256:0d84a7fd49a55ccc948f12a28578de3d4afebe6f8a2e55fac037fcf44af920ce"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovVisitsForReview"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovVisitsForReviewQuery, GovVisitsForReviewQueryVariables>;
export const GovVisitReviewDocument = {"__meta__":{"hash":"sha256:29adc519a803fa8777d372caf1712163289fe9f76891bda2d6a96e6e360a9784"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovVisitReview"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovVisitReviewMutation, GovVisitReviewMutationVariables>;
export const GovSeatsDocument = {"__meta__":{"hash":"sha256:f4b5fcf949aaba020d627712ed698ebecbf7363c2bd15e9fe6b3981054b0f195"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovSeats"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovSeatsQuery, GovSeatsQueryVariables>;
export const GovSeatActionsDocument = {"__meta__":{"hash":"sha256:c80704085e28375967f33a28ccc8205436f1598a5fd00d6a7dc2f6f73dc1db44"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovSeatActions"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovSeatActionsQuery, GovSeatActionsQueryVariables>;
export const GovSeatTenderDocument = {"__meta__":{"hash":"sha256:2a9c8f0c4e0d51be0e32c8b1a81875eaa1d86545aee825c252c88cdcf3aa461f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovSeatTender"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovSeatTenderQuery, GovSeatTenderQueryVariables>;
export const GovSeatBidsDocument = {"__meta__":{"hash":"sha256:bf1557acb9ec246d1889ce45ee4eced7b46a61aeda219e6619aa545542a1c1a2"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovSeatBids"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovSeatBidsQuery, GovSeatBidsQueryVariables>;
export const GovScoreSheetDocument = {"__meta__":{"hash":"sha256:4de57d8eb0fb008852f1a53c2d58751454949e987d29223ed244d29fb778c85f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovScoreSheet"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovScoreSheetQuery, GovScoreSheetQueryVariables>;
export const GovRankingDocument = {"__meta__":{"hash":"sha256:01de308b098b1a025a207668072dcbabe36c4ff5bab70aea3a7d19a130a04884"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovRanking"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovRankingQuery, GovRankingQueryVariables>;
export const GovSeatAcceptDocument = {"__meta__":{"hash":"sha256:0bb0a671915d15ee8848b77d540d5eeb42eb1f289939de810e622d7564d2b350"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovSeatAccept"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovSeatAcceptMutation, GovSeatAcceptMutationVariables>;
export const GovSeatDeclineDocument = {"__meta__":{"hash":"sha256:d6a20ffa838feb3640c6b7d80fec668b836e1d25a5d2053c3a0dc3cc6267cd83"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovSeatDecline"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovSeatDeclineMutation, GovSeatDeclineMutationVariables>;
export const GovSeatRecuseDocument = {"__meta__":{"hash":"sha256:1db9ea4b38156a8cfc38d8346664aa5347d172ba4c20cefb64a6732adcf1de8a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovSeatRecuse"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovSeatRecuseMutation, GovSeatRecuseMutationVariables>;
export const GovBidExamineDocument = {"__meta__":{"hash":"sha256:fb9544430f279841de4f24803871e3d0ae9b1cfddee891dcaa5474d755cbb695"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovBidExamine"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovBidExamineMutation, GovBidExamineMutationVariables>;
export const GovSheetSaveDocument = {"__meta__":{"hash":"sha256:07f2eb4e032742e35602b3cb5e8dcf31f226173da5ee80f0e66ebf264b2bdbeb"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovSheetSave"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovSheetSaveMutation, GovSheetSaveMutationVariables>;
export const GovSheetSubmitDocument = {"__meta__":{"hash":"sha256:44526a94aac2bca1c16d66970cf5f145505078df0a3587fe4a3bf34aa224916b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovSheetSubmit"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovSheetSubmitMutation, GovSheetSubmitMutationVariables>;
export const GovScoreCorrectDocument = {"__meta__":{"hash":"sha256:e771924f66fce0afe0d5b80df791c4b6839b214b0fb3104b6f4b6cf751f490ed"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovScoreCorrect"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovScoreCorrectMutation, GovScoreCorrectMutationVariables>;
export const GovReportMakeDocument = {"__meta__":{"hash":"sha256:aa7cb58c7d925547ae7b1e25c70512b102ebae2db22fff9854492eeabb44abac"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovReportMake"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovReportMakeMutation, GovReportMakeMutationVariables>;
export const GovReportSignDocument = {"__meta__":{"hash":"sha256:5cdbd1b720d5e0ba31bd489db0ffcdba788b8135b9b7a2a248a77400ec7fb388"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovReportSign"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovReportSignMutation, GovReportSignMutationVariables>;
export const GovStatementsDocument = {"__meta__":{"hash":"sha256:a621a89c103fb4c77a017f35920a9037f97c00077467ebfb09200c1e6e074b3c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovStatements"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovStatementsQuery, GovStatementsQueryVariables>;
export const GovStatementDocument = {"__meta__":{"hash":"sha256:46530cc1bab3f278f9446ac4370b36b92aa4ee6eb4797b3113924013b2d6116d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovStatement"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovStatementQuery, GovStatementQueryVariables>;
export const GovStatementLinesDocument = {"__meta__":{"hash":"sha256:96e8b2d416eafaf3de4a2de53df8c022e4523ed9fe08be702f69dc9ba34aab36"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovStatementLines"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovStatementLinesQuery, GovStatementLinesQueryVariables>;
export const GovPhonesDocument = {"__meta__":{"hash":"sha256:57bf4a91950d4ef2c9af3651b46177e783db09c69d34768a82e9de929c26b09f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovPhones"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovPhonesQuery, GovPhonesQueryVariables>;
export const GovStatementEntriesDocument = {"__meta__":{"hash":"sha256:1b014b10f0e4ae45935dd7f9961c881095524d33d8c8158728a6526ead226cd0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovStatementEntries"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovStatementEntriesQuery, GovStatementEntriesQueryVariables>;
export const GovStatementChangedDocument = {"__meta__":{"hash":"sha256:f214c5255ad741c443b0fe68125719e1507bc5c7e155c02cc76456c4f9b3b27b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"GovStatementChanged"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovStatementChangedSubscription, GovStatementChangedSubscriptionVariables>;
export const GovStatementReconcileDocument = {"__meta__":{"hash":"sha256:5d2e1e56ca486da9edfdb7918e559d7b9f1513e1001cc92558e9a6402bcbbf8d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovStatementReconcile"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovStatementReconcileMutation, GovStatementReconcileMutationVariables>;
export const GovStatementSampleDocument = {"__meta__":{"hash":"sha256:283553692952ba274a189fc6968caf438b82338bc0064c4ba7a06c35f393d66b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovStatementSample"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovStatementSampleMutation, GovStatementSampleMutationVariables>;
export const GovStatementAnswerSampleDocument = {"__meta__":{"hash":"sha256:f67da53271bc81c0e49bd1b83f3bacb92a33ff8c7343a0a563404a780034cd7c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovStatementAnswerSample"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovStatementAnswerSampleMutation, GovStatementAnswerSampleMutationVariables>;
export const GovStatementApproveDocument = {"__meta__":{"hash":"sha256:2be058fb547081f3f0d0cdb2cf297186016b5fceea9274bec8f5290c87907a87"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovStatementApprove"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovStatementApproveMutation, GovStatementApproveMutationVariables>;
export const GovStatementReturnDocument = {"__meta__":{"hash":"sha256:f2b51b7d222c8d905e6b84ff5a54b275067881b6f74b0dde1cb3a5f9375fd736"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovStatementReturn"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovStatementReturnMutation, GovStatementReturnMutationVariables>;
export const GovStatementPayDocument = {"__meta__":{"hash":"sha256:5ed0a9537be66ceee52b14c0185986f2b6a4e0679f392fd999a2994dd36484a6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovStatementPay"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovStatementPayMutation, GovStatementPayMutationVariables>;
export const GovStatementCloseDocument = {"__meta__":{"hash":"sha256:67afc49a0d558a20687b62053c29bc6d92e6c5ab51c041ed7b05305a6b998fe9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovStatementClose"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovStatementCloseMutation, GovStatementCloseMutationVariables>;
export const GovAdmissionsDocument = {"__meta__":{"hash":"sha256:7a1e517999317bf2b44bdee762e51b4b543a15749d7fb1d13802656578151eb4"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovAdmissions"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovAdmissionsQuery, GovAdmissionsQueryVariables>;
export const GovAdmissionAnswerDocument = {"__meta__":{"hash":"sha256:5f42b77b3f28ee27d7afe4117312edd338a8a8d22a1d3afdd2c29547b54e7047"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovAdmissionAnswer"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovAdmissionAnswerMutation, GovAdmissionAnswerMutationVariables>;
export const GovBidQualifyDocument = {"__meta__":{"hash":"sha256:a847421cdc181bf760299cfbbe70a7c61fbd01f65a485657ab985207ed54cb63"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovBidQualify"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovBidQualifyMutation, GovBidQualifyMutationVariables>;
export const GovOffersAskDocument = {"__meta__":{"hash":"sha256:2d4b9caf79a414c06a3a87d3723a1f9c2c096c95193364756699b713e264b748"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovOffersAsk"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovOffersAskMutation, GovOffersAskMutationVariables>;
export const GovTenderConfirmDocument = {"__meta__":{"hash":"sha256:131550731d3fbe6847b170be4a193883d8587618a42d11a58d6a869b841d090b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovTenderConfirm"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovTenderConfirmMutation, GovTenderConfirmMutationVariables>;
export const GovTenderAwardDocument = {"__meta__":{"hash":"sha256:fd6254fae286b8521d14c5928156a3255f09cafa15db601c32c597b7fc9b67b3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovTenderAward"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovTenderAwardMutation, GovTenderAwardMutationVariables>;
export const GovStandstillWaiveDocument = {"__meta__":{"hash":"sha256:20203ab5a8fc6697b599c594b48fffd1fc70cbd467bb97faa3927a89eace3dd4"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovStandstillWaive"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovStandstillWaiveMutation, GovStandstillWaiveMutationVariables>;
export const GovOpeningDocument = {"__meta__":{"hash":"sha256:4d86c5abf4f400c73f98fd19d43bbd0bb109755596a48378a18b8df5df4176fe"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovOpening"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovOpeningQuery, GovOpeningQueryVariables>;
export const GovTenderOpenDocument = {"__meta__":{"hash":"sha256:84fe6c79e4718dfed10630ced9955d9032af1da928a69b34d702a3aeeeb5660d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovTenderOpen"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovTenderOpenMutation, GovTenderOpenMutationVariables>;
export const GovOpeningEndDocument = {"__meta__":{"hash":"sha256:e18521a600d96cf439673161d869dda286177be76dbaeab1a84d550af6f79575"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovOpeningEnd"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovOpeningEndMutation, GovOpeningEndMutationVariables>;
export const GovObjectionAnswerDocument = {"__meta__":{"hash":"sha256:46c294e16fd3cee240265afd7ca1144c9b4ed003c4a3786cf70b0fb661973e95"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovObjectionAnswer"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovObjectionAnswerMutation, GovObjectionAnswerMutationVariables>;
export const GovPanelDocument = {"__meta__":{"hash":"sha256:dfd60db245003d075a1a5a7da6cdc890e97fd503329376540cb674b9e3d13a6f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovPanel"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovPanelQuery, GovPanelQueryVariables>;
export const GovPanelFormDocument = {"__meta__":{"hash":"sha256:e7bb0de6f4dd03dfb520a08f417f1eb80d81db6c37abb37d81723c058fcea3fb"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovPanelForm"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovPanelFormMutation, GovPanelFormMutationVariables>;
export const GovDrawCommitDocument = {"__meta__":{"hash":"sha256:7af79594ac9666f1fd72d89a725d90a01029b2aa31ec4de05ac2e2f157533504"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovDrawCommit"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovDrawCommitMutation, GovDrawCommitMutationVariables>;
export const GovDrawRevealDocument = {"__meta__":{"hash":"sha256:8ff4720a6d28210135540a390216bf7021b822ca1b7ee9e269f58d2b4973ccee"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovDrawReveal"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovDrawRevealMutation, GovDrawRevealMutationVariables>;
export const GovPanelReformDocument = {"__meta__":{"hash":"sha256:3c4cad0e8a7abd16659a86d0b88f79cd851aa34c6d6deabab7b1483561e61844"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovPanelReform"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovPanelReformMutation, GovPanelReformMutationVariables>;
export const GovTendersDocument = {"__meta__":{"hash":"sha256:97619d7788b61e894fb374a90b1d71c81ba7b1190eb784a493563cc5652d5f5d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovTenders"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovTendersQuery, GovTendersQueryVariables>;
export const GovTenderDocument = {"__meta__":{"hash":"sha256:cf52de51a7cab6be05b1ef47a768d075fc96cef3d4fec550d774f10c4a380f4a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovTender"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovTenderQuery, GovTenderQueryVariables>;
export const GovTenderQuestionsDocument = {"__meta__":{"hash":"sha256:05ae94163dcc5a7f029156947596373cd8fbe63d42829837ab3dcdfcf3920289"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovTenderQuestions"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovTenderQuestionsQuery, GovTenderQuestionsQueryVariables>;
export const GovRulePacksDocument = {"__meta__":{"hash":"sha256:dd488f8099b6b9ef5c35e7f338c1a60fd38fd24e8e0194dd7cf86a88478e0e15"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovRulePacks"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovRulePacksQuery, GovRulePacksQueryVariables>;
export const GovCustodianKeysDocument = {"__meta__":{"hash":"sha256:e1fd161233f542b2f2cecf8d47b66e5933a55e4ca33589f5e06f5e6faa44ee75"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovCustodianKeys"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovCustodianKeysQuery, GovCustodianKeysQueryVariables>;
export const GovTenderDraftDocument = {"__meta__":{"hash":"sha256:172e1b812f1c8eefd8a12b07f36804de715c57880e87667f4c0d335dfdc7082a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovTenderDraft"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovTenderDraftMutation, GovTenderDraftMutationVariables>;
export const GovTenderSaveDocument = {"__meta__":{"hash":"sha256:0b17f062d4bb7943c2adf32f70c12ea1d5c3a591ab4c53b1e52f87d7f8abd4af"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovTenderSave"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovTenderSaveMutation, GovTenderSaveMutationVariables>;
export const GovTenderSubmitDocument = {"__meta__":{"hash":"sha256:41c4f08e1b89932b261b47eb20a5752c1c8ceec5d6eebde3e7d14dd162f5c1cf"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovTenderSubmit"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovTenderSubmitMutation, GovTenderSubmitMutationVariables>;
export const GovTenderReturnDocument = {"__meta__":{"hash":"sha256:07700a974bef9c9331d1f0d16dd67d62b7b5d2f1f6d7b4ed48e9fa76c8040b62"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovTenderReturn"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovTenderReturnMutation, GovTenderReturnMutationVariables>;
export const GovTenderPublishDocument = {"__meta__":{"hash":"sha256:429249f9375c39455a0b44ccc3ee89f6534e8ce4e2e625d774551a60a4c0b83c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovTenderPublish"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovTenderPublishMutation, GovTenderPublishMutationVariables>;
export const GovTenderAmendDocument = {"__meta__":{"hash":"sha256:62325c80e82416237d916cbaa1a3def45fdb89df81cb39d1104daa4567359a60"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovTenderAmend"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovTenderAmendMutation, GovTenderAmendMutationVariables>;
export const GovTenderCancelDocument = {"__meta__":{"hash":"sha256:4a7c239a839c16609ef368ddeaa16f0a63587fe9510c7396c0ed1752ef4f0acb"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovTenderCancel"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovTenderCancelMutation, GovTenderCancelMutationVariables>;
export const GovTenderTerminateDocument = {"__meta__":{"hash":"sha256:624fc40488dc7c12b7b359e960eb49f5f73d05eb782cb27e08ab1b4b3c3b397a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovTenderTerminate"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovTenderTerminateMutation, GovTenderTerminateMutationVariables>;
export const GovNegotiationRecordDocument = {"__meta__":{"hash":"sha256:c9160b81c7d3f33472bef2c28ed05cda656cf70e131d008caa71dcaa3300558e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovNegotiationRecord"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovNegotiationRecordMutation, GovNegotiationRecordMutationVariables>;
export const GovQuestionAnswerDocument = {"__meta__":{"hash":"sha256:6b1988f9c4e9e2990a3339f549ec29f3f163cff2de2529a1825a11777676a704"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GovQuestionAnswer"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovQuestionAnswerMutation, GovQuestionAnswerMutationVariables>;
export const GovPaymentsDueDocument = {"__meta__":{"hash":"sha256:f99b66e833a9775e83998140ef69ce0008d8d8c895f3a1ba3ab9b35d945767ac"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovPaymentsDue"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovPaymentsDueQuery, GovPaymentsDueQueryVariables>;
export const GovAdmissionsWaitingDocument = {"__meta__":{"hash":"sha256:acaff97550accd23d626ea5ffe914a2c9566ab31545b878c939f2938490927a2"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovAdmissionsWaiting"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovAdmissionsWaitingQuery, GovAdmissionsWaitingQueryVariables>;
export const GovOpinionsWaitingDocument = {"__meta__":{"hash":"sha256:62fa78bd7d01394c2dc24d0b3907b5936b98972ea631c55bedb54da994d5d8b5"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovOpinionsWaiting"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovOpinionsWaitingQuery, GovOpinionsWaitingQueryVariables>;
export const GovOpenStatementsDocument = {"__meta__":{"hash":"sha256:18e4fc6565e7028ba5a117650e5e3d9b5ca179a656ad361e43084c72610f6006"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovOpenStatements"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovOpenStatementsQuery, GovOpenStatementsQueryVariables>;
export const GovSampleAnswersDocument = {"__meta__":{"hash":"sha256:672b16ee458e5243e1d6ee54c5a77809b2c4cac3eb2418eedf0d1a9b7a16d32b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovSampleAnswers"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovSampleAnswersQuery, GovSampleAnswersQueryVariables>;
export const GovWaitingDocument = {"__meta__":{"hash":"sha256:f308efc9b286e1171ad116d9029cc458c663758773541ba078a5837319418375"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovWaiting"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovWaitingQuery, GovWaitingQueryVariables>;
export const GovVisitCountDocument = {"__meta__":{"hash":"sha256:7a535baacc52b9aa22002bb137a7b7d1fbe64e1ee93efb980b2cb6d92ee08040"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovVisitCount"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovVisitCountQuery, GovVisitCountQueryVariables>;
export const GovProxiesWaitingDocument = {"__meta__":{"hash":"sha256:578388ece24829c0215ccf1da93418c67971a90aa516f43b311133254577ebe6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovProxiesWaiting"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovProxiesWaitingQuery, GovProxiesWaitingQueryVariables>;
export const GovEntriesDocument = {"__meta__":{"hash":"sha256:3fee92b367e78cff50fb00b97c54706ad328207ac3b0c04e1c327cbe62f29043"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovEntries"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovEntriesQuery, GovEntriesQueryVariables>;
export const GovAnchorsDocument = {"__meta__":{"hash":"sha256:2731527765c837b46f274e8a1a85e99b6a49138fa8d768b4328153a84182e388"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovAnchors"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovAnchorsQuery, GovAnchorsQueryVariables>;
export const GovAnchorHeadsDocument = {"__meta__":{"hash":"sha256:ec512215b64b7476aec232d5bc8bb79ac103c703a5ffc442d559c1543305043a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GovAnchorHeads"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GovAnchorHeadsQuery, GovAnchorHeadsQueryVariables>;
export const AreaPageDocument = {"__meta__":{"hash":"sha256:b8c211aff4968c6f61794aab109192485859b32ab064d4b170439e6ff6f07038"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AreaPage"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<AreaPageQuery, AreaPageQueryVariables>;
export const KitAttachmentsDocument = {"__meta__":{"hash":"sha256:6035e3ef9a1d60a033289f2ca157d6884ba6b7ee9764435e6a729aa46206513b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"KitAttachments"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<KitAttachmentsQuery, KitAttachmentsQueryVariables>;
export const SignInOptionsDocument = {"__meta__":{"hash":"sha256:137a40ce4003ecee8cbf65cd6c2bb2aef6055c93dd19299686e6d8d66a4cd28f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SignInOptions"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<SignInOptionsQuery, SignInOptionsQueryVariables>;
export const SignInDocument = {"__meta__":{"hash":"sha256:c6bb01c5e101b3d9630150d6e7d48b88bc560efa863f214bbef03cff86a319d8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignIn"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<SignInMutation, SignInMutationVariables>;
export const SignInByTicketDocument = {"__meta__":{"hash":"sha256:ddc305b38bd7587aeb8ff1b36a10c1923553d91aa2092d08934727c210ef1c43"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignInByTicket"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<SignInByTicketMutation, SignInByTicketMutationVariables>;
export const SignInByPhoneDocument = {"__meta__":{"hash":"sha256:6ede523d66c410108bf800f8d90e6cd4d4746de7802368bd42ad87a05962b8ee"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignInByPhone"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<SignInByPhoneMutation, SignInByPhoneMutationVariables>;
export const PhoneCodeSendDocument = {"__meta__":{"hash":"sha256:1a37049d80943e88d6f177a7961384b92e2b4ec783f2b68226c6427fa8a5a9c8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PhoneCodeSend"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<PhoneCodeSendMutation, PhoneCodeSendMutationVariables>;
export const SignInSecondFactorDocument = {"__meta__":{"hash":"sha256:ec065cc4e80a4009d78caa3c893636069ac3b4c8f4877df14f9f9edc3ab5a70e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignInSecondFactor"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<SignInSecondFactorMutation, SignInSecondFactorMutationVariables>;
export const SignOutDocument = {"__meta__":{"hash":"sha256:67bee64e586b0148658218a208baa43ec22437908a046ec017f19119acb3b242"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignOut"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<SignOutMutation, SignOutMutationVariables>;
export const SessionsRevokeDocument = {"__meta__":{"hash":"sha256:6a134101ff77c5824e9e016c7d3eeb34d27c02973933dcd8b09180aca6af33bb"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SessionsRevoke"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<SessionsRevokeMutation, SessionsRevokeMutationVariables>;
export const ViewerDocument = {"__meta__":{"hash":"sha256:057edcc03047d8a58e485570f06204d1b893d844b051162b9170bf10fc54c0a5"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;
export const BookingAcceptDocument = {"__meta__":{"hash":"sha256:6d8e430863c5380b92abae0abab972136de3e2d7f49a257b523e51934b9820a5"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BookingAccept"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<BookingAcceptMutation, BookingAcceptMutationVariables>;
export const BookingDeclineDocument = {"__meta__":{"hash":"sha256:6a5305c87b707367a2732193c929531bcf8ff2d9e7fe0cc7a416de0c4d5a7f1e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BookingDecline"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<BookingDeclineMutation, BookingDeclineMutationVariables>;
export const BookingWithdrawDocument = {"__meta__":{"hash":"sha256:63174159c6a8da08622b17ac5ea89796ab3f5bf1a7e222b7657b004d56b9b30a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BookingWithdraw"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<BookingWithdrawMutation, BookingWithdrawMutationVariables>;
export const BookingReassignDocument = {"__meta__":{"hash":"sha256:4aa9c29a4d0ddd846f95a39e99183d81f44ad777f3985cf17d4acd7f0b6df26e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BookingReassign"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<BookingReassignMutation, BookingReassignMutationVariables>;
export const BookingNoShowDocument = {"__meta__":{"hash":"sha256:8927eb040bbab0e0fb8f3df88ed23b65298496040f9e3f4eacbf0736d9f56ed7"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BookingNoShow"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<BookingNoShowMutation, BookingNoShowMutationVariables>;
export const BookingPayDocument = {"__meta__":{"hash":"sha256:dcc1e09948887b34b6b49091b3f3a455016c7fbec2e70d7aae25689d55d49431"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BookingPay"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<BookingPayMutation, BookingPayMutationVariables>;
export const OrgBookingDocument = {"__meta__":{"hash":"sha256:bcf51270fd8b852ecc980ca2822d18d648a73a9c18e4e815e05424ffa000d479"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrgBooking"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<OrgBookingQuery, OrgBookingQueryVariables>;
export const OrgBookingChangedDocument = {"__meta__":{"hash":"sha256:e5ab89d628f2c4cc44403dc3b4e7946882a22c8872f6e02f4896f222ca841d67"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"OrgBookingChanged"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<OrgBookingChangedSubscription, OrgBookingChangedSubscriptionVariables>;
export const OrgBookingsDocument = {"__meta__":{"hash":"sha256:e8f74bff401eda44483b35f93bc8742ce0c06798e1781400640933af573b3244"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrgBookings"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<OrgBookingsQuery, OrgBookingsQueryVariables>;
export const OrgWorkerNamesDocument = {"__meta__":{"hash":"sha256:d526f8060816fc6ef7acdcafc7fa76ad6c0b8d5c990be468cd2f7c30da20ed3d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrgWorkerNames"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<OrgWorkerNamesQuery, OrgWorkerNamesQueryVariables>;
export const OrgContractsDocument = {"__meta__":{"hash":"sha256:d81f3eb5c54b88e6f29934f721889bbc944cad560034f2fe7b234cc7bc144fd6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrgContracts"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<OrgContractsQuery, OrgContractsQueryVariables>;
export const OrgContractDocument = {"__meta__":{"hash":"sha256:7fbdd6cd58178301ce6ec483b95daffb4e98c703b73f3a19c9ace5219c722992"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrgContract"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<OrgContractQuery, OrgContractQueryVariables>;
export const OrgContractTextDocument = {"__meta__":{"hash":"sha256:0c94c65218377f2185baf962382ac7cee2177767140842e31b56fbe303891f38"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrgContractText"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<OrgContractTextQuery, OrgContractTextQueryVariables>;
export const OrgContractDifferencesDocument = {"__meta__":{"hash":"sha256:e14651fa2608df2c5d47e7a0b1a453cd32e348b621c6fff7df7bf427e83eec7a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrgContractDifferences"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<OrgContractDifferencesQuery, OrgContractDifferencesQueryVariables>;
export const OrgContractDeliveryDocument = {"__meta__":{"hash":"sha256:d8b54bce2715a69818457a117eab7b005c7943c54e2bb47205c14dd4f2645b59"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrgContractDelivery"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<OrgContractDeliveryQuery, OrgContractDeliveryQueryVariables>;
export const OrgCreditDocument = {"__meta__":{"hash":"sha256:655a7dd46a3d811f5c89d94f60611b0a364774476aa4dd75101d48f452c72644"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrgCredit"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<OrgCreditQuery, OrgCreditQueryVariables>;
export const OrgContractSignDocument = {"__meta__":{"hash":"sha256:2847a24b4c7df92130d74394d1f0dd995d759a53a5d7c4805b6a0d7e789a36e0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrgContractSign"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<OrgContractSignMutation, OrgContractSignMutationVariables>;
export const OrgContractAmendDocument = {"__meta__":{"hash":"sha256:32c56d009df2e347f6f9e70485bbde3ef3f3861b82a2cbec8a24d861d2516656"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrgContractAmend"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<OrgContractAmendMutation, OrgContractAmendMutationVariables>;
export const OrgAmendmentSignDocument = {"__meta__":{"hash":"sha256:90f91de56c50a2fe33ef847ad5cfc65fc7c2073fabccea3839ee7aa5c650e637"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrgAmendmentSign"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<OrgAmendmentSignMutation, OrgAmendmentSignMutationVariables>;
export const OrgAmendmentRefuseDocument = {"__meta__":{"hash":"sha256:c3e9c746474f362481c82c16bfd37c5a0eeaaad2b77d6622642de835881a07ad"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrgAmendmentRefuse"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<OrgAmendmentRefuseMutation, OrgAmendmentRefuseMutationVariables>;
export const OrgContractTerminateDocument = {"__meta__":{"hash":"sha256:1ea4cfcea4386cea272d7c7fd54c4f2500be6f79b41c8236d1c7b7008a5462a1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrgContractTerminate"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<OrgContractTerminateMutation, OrgContractTerminateMutationVariables>;
export const OrgMilestoneClaimDocument = {"__meta__":{"hash":"sha256:27f32b4f0f38c57124f1d85b2cd1fa5f81674141b850f42b37ba779f0af46bea"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrgMilestoneClaim"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<OrgMilestoneClaimMutation, OrgMilestoneClaimMutationVariables>;
export const OrgPaymentAskDocument = {"__meta__":{"hash":"sha256:086c84a0224af2395b5eefc508cec8df15159b7107a2ad5e4296f738a2b0b121"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrgPaymentAsk"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<OrgPaymentAskMutation, OrgPaymentAskMutationVariables>;
export const OrgPerformanceCommentDocument = {"__meta__":{"hash":"sha256:d01dd3e3efb2dd88cd2be795fd2aa714d4c32d061a93ab537067dc81ae5fb2fb"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrgPerformanceComment"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<OrgPerformanceCommentMutation, OrgPerformanceCommentMutationVariables>;
export const OrgCreditAppealDocument = {"__meta__":{"hash":"sha256:b0b3d9f237f85a5943d6dd5e6d9b1ac20e622c6e41326a31531fbb2b51e5a41c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrgCreditAppeal"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<OrgCreditAppealMutation, OrgCreditAppealMutationVariables>;
export const DispatchBoardDocument = {"__meta__":{"hash":"sha256:c615ed3934864155d04a021b719bc9bb1138cca5d28a632d5fe197574d71f4c9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DispatchBoard"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<DispatchBoardQuery, DispatchBoardQueryVariables>;
export const DispatchChangedDocument = {"__meta__":{"hash":"sha256:c738efd2bbce3a169c3b2a50387d45d9f16e5c47c0e995af36693047f01aea42"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"DispatchChanged"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<DispatchChangedSubscription, DispatchChangedSubscriptionVariables>;
export const MyDayDocument = {"__meta__":{"hash":"sha256:1a9dd91c26f3224f41af061254a870376bcfe7c4017c1a260e20d9985c7c227b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MyDay"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<MyDayQuery, MyDayQueryVariables>;
export const MyBookingNowDocument = {"__meta__":{"hash":"sha256:f0534e93b1a458f20efdb11d3a4bf86fb2a11e0d967d4890da1fb438d3468148"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MyBookingNow"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<MyBookingNowQuery, MyBookingNowQueryVariables>;
export const MyBookingChangedDocument = {"__meta__":{"hash":"sha256:e2a25cf46008c5f6fc5eee9df5a747050c83f06872c42c604670df27a8e4cdc5"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"MyBookingChanged"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<MyBookingChangedSubscription, MyBookingChangedSubscriptionVariables>;
export const VisitCheckInDocument = {"__meta__":{"hash":"sha256:85b759836b6c6343379919937aa2c8e59122a084555edd7f313aef120bec9392"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"VisitCheckIn"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<VisitCheckInMutation, VisitCheckInMutationVariables>;
export const VisitCheckOutDocument = {"__meta__":{"hash":"sha256:90ab52fb79e296252c4e512ab66fe3078ff1dbe24b642e662e3ee0adf9408b3e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"VisitCheckOut"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<VisitCheckOutMutation, VisitCheckOutMutationVariables>;
export const OrgOfferingsDocument = {"__meta__":{"hash":"sha256:890228dbee4970d96823d556fc4c7356200463833bb63651aa1d8904945fb8e6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrgOfferings"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<OrgOfferingsQuery, OrgOfferingsQueryVariables>;
export const OrgOfferingDocument = {"__meta__":{"hash":"sha256:f45001c711e6b5fe47d43d8f3d015a03a688fd22351c1aa92179be94ac20775a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrgOffering"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<OrgOfferingQuery, OrgOfferingQueryVariables>;
export const OfferingChoicesDocument = {"__meta__":{"hash":"sha256:cc5d820045b91871d8f51643f4671a8476e78f67e043dc8611a175d60578e7e5"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OfferingChoices"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<OfferingChoicesQuery, OfferingChoicesQueryVariables>;
export const OfferingSaveDocument = {"__meta__":{"hash":"sha256:3d61f4898857723e2753a3a0821df0696f060bba1f51a1f031df440ddec8e1e7"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OfferingSave"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<OfferingSaveMutation, OfferingSaveMutationVariables>;
export const OfferingPublishDocument = {"__meta__":{"hash":"sha256:8b03d462f80a9b04c4b0b69d326afd063a7c019e32602f8811def8d67f49e876"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OfferingPublish"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<OfferingPublishMutation, OfferingPublishMutationVariables>;
export const OfferingSuspendDocument = {"__meta__":{"hash":"sha256:4d4f71a6326daebe8087cdd57faba513823c507016b57762f9fefcd060501b9e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OfferingSuspend"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<OfferingSuspendMutation, OfferingSuspendMutationVariables>;
export const OrgPerformanceDocument = {"__meta__":{"hash":"sha256:fc08ed99c859eef8979a76e4524ae1a49434774aa754afeba4085fe9764bbd21"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrgPerformance"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<OrgPerformanceQuery, OrgPerformanceQueryVariables>;
export const WeekShiftsDocument = {"__meta__":{"hash":"sha256:dbc28471da2bf0f8394653e8c86e59014bf5a1dfa16c43d2563a2e16a8e7a849"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WeekShifts"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<WeekShiftsQuery, WeekShiftsQueryVariables>;
export const ShiftSaveDocument = {"__meta__":{"hash":"sha256:d4cd91d4175653c6e47ddc61650f7c8e15026d507e215afd2a604431dd97b403"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ShiftSave"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<ShiftSaveMutation, ShiftSaveMutationVariables>;
export const ShiftCancelDocument = {"__meta__":{"hash":"sha256:e20915905d46c4b6da33814e6d0a5f3ad0cc9f7b97991644a2416f3c45738ff9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ShiftCancel"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<ShiftCancelMutation, ShiftCancelMutationVariables>;
export const GroupOfferingsDocument = {"__meta__":{"hash":"sha256:5f43096d675a84829cd3c6103f31991fc081defc3c479e6414a8430fd0a14e44"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GroupOfferings"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GroupOfferingsQuery, GroupOfferingsQueryVariables>;
export const OfferingSessionsDocument = {"__meta__":{"hash":"sha256:5a1559c7cb2145bc8050314bba992ab5e7f5d1245a6cfb46f43b3dd58beb87bd"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OfferingSessions"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<OfferingSessionsQuery, OfferingSessionsQueryVariables>;
export const GroupSessionSaveDocument = {"__meta__":{"hash":"sha256:1723f2d5a8f7902a357b4371f1ac4bf1a1bef638e88ec89fc188c433440c0de6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GroupSessionSave"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<GroupSessionSaveMutation, GroupSessionSaveMutationVariables>;
export const StaffDocument = {"__meta__":{"hash":"sha256:4b6b717c628f52e9bccf36fdd314f2409a19c1e81df0f5863621e01500df7876"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Staff"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<StaffQuery, StaffQueryVariables>;
export const StaffMemberDocument = {"__meta__":{"hash":"sha256:6c22df65fc97d82843a508d32b373030f69e8a256cf2c8c966ad8e0d83fbe834"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StaffMember"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<StaffMemberQuery, StaffMemberQueryVariables>;
export const SkillChoicesDocument = {"__meta__":{"hash":"sha256:5c7109fac665a6ae3632db0438625567062a8440447e3889fab3e3c7d037a40e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SkillChoices"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<SkillChoicesQuery, SkillChoicesQueryVariables>;
export const StaffPeopleDocument = {"__meta__":{"hash":"sha256:97542d88da6d4ab3cc37f0be8f36637c5f012a74efb5f8e5e08fca6e80595a45"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StaffPeople"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<StaffPeopleQuery, StaffPeopleQueryVariables>;
export const WorkerSaveDocument = {"__meta__":{"hash":"sha256:971175cb37ddce04235f19e410f46371d137ecebea7b813f60c494b425863ad7"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WorkerSave"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<WorkerSaveMutation, WorkerSaveMutationVariables>;
export const WorkerCredentialSaveDocument = {"__meta__":{"hash":"sha256:25e96f86c01b1d7afb91f827b843edf22f87e319a5ebfa9a6aa5877d363f1d8c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WorkerCredentialSave"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<WorkerCredentialSaveMutation, WorkerCredentialSaveMutationVariables>;
export const WorkerCredentialRemoveDocument = {"__meta__":{"hash":"sha256:fe648e88926e0522d6253baea27fc06eb59a6ec3836cbe14f35ec371f1feafbd"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WorkerCredentialRemove"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<WorkerCredentialRemoveMutation, WorkerCredentialRemoveMutationVariables>;
export const OrgStatementsDocument = {"__meta__":{"hash":"sha256:88ad3bb468dd8c0e56def6cc0264edb42544e6d6244c6b2c90a6b7e7110dcb4a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrgStatements"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<OrgStatementsQuery, OrgStatementsQueryVariables>;
export const OrgStatementDocument = {"__meta__":{"hash":"sha256:98a1c5fbc830fadc8a36abfb84dfba2641a97b701e90a8c8634d9f809ab79d4c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrgStatement"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<OrgStatementQuery, OrgStatementQueryVariables>;
export const OrgStatementLinesDocument = {"__meta__":{"hash":"sha256:4212dff3ff20000365aa66c2d80f7fafd1f510710343b1789d86eb3b6e8d4526"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrgStatementLines"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<OrgStatementLinesQuery, OrgStatementLinesQueryVariables>;
export const OrgContractNamesDocument = {"__meta__":{"hash":"sha256:139a649ad86a06a3ef7335b4e1ab4466d2f09f6211bf2748dfedb516b9b5bf77"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrgContractNames"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<OrgContractNamesQuery, OrgContractNamesQueryVariables>;
export const OrgStatementChangedDocument = {"__meta__":{"hash":"sha256:54b9734c2c5b5e1e0a71a80ae84228a3a86178e7eab9f3c3b163a263578eb05d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"OrgStatementChanged"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<OrgStatementChangedSubscription, OrgStatementChangedSubscriptionVariables>;
export const StatementDrawDocument = {"__meta__":{"hash":"sha256:b9f27b7c167f3320ddeaa7658894e6c54f287cf25cc62b06d18149ee0c5a895f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StatementDraw"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<StatementDrawMutation, StatementDrawMutationVariables>;
export const StatementSubmitDocument = {"__meta__":{"hash":"sha256:f0bc2991fe003e28a5c2f767d3b02939dfd7191408b67b1fe7d913f97397bc8c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StatementSubmit"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<StatementSubmitMutation, StatementSubmitMutationVariables>;
export const StatementWithdrawDocument = {"__meta__":{"hash":"sha256:c567fe2060c7dad8729ac41002e0ac5e755ba842ebbfc33db34a0d3829a09bbc"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StatementWithdraw"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<StatementWithdrawMutation, StatementWithdrawMutationVariables>;
export const OrgAdmissionsDocument = {"__meta__":{"hash":"sha256:6639998afab89b3bfca5f3f7da1a3243046aab23f413613f85fa0165e6ccb205"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrgAdmissions"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<OrgAdmissionsQuery, OrgAdmissionsQueryVariables>;
export const OrgAdmissionFileDocument = {"__meta__":{"hash":"sha256:7abf10a97f293bd001561105d495cdb2afe295371b66e0ec10c2041d8c2e43e7"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrgAdmissionFile"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<OrgAdmissionFileMutation, OrgAdmissionFileMutationVariables>;
export const OrgAdmissionWithdrawDocument = {"__meta__":{"hash":"sha256:d188d34298781488fc4644274e90107eb8c51eb714f7a39378730dab51e895f2"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrgAdmissionWithdraw"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<OrgAdmissionWithdrawMutation, OrgAdmissionWithdrawMutationVariables>;
export const OrgBiddingDocument = {"__meta__":{"hash":"sha256:1c4cf33ef5c44b726d50a98cb74c559921c3d5fb74e8b07d1cdfd56819651aa4"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrgBidding"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<OrgBiddingQuery, OrgBiddingQueryVariables>;
export const OrgSealingTermsDocument = {"__meta__":{"hash":"sha256:9a78994792b71d85c987229bb9ed36699560ab4ecf361a7f88a5bfaef71c715d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrgSealingTerms"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<OrgSealingTermsQuery, OrgSealingTermsQueryVariables>;
export const OrgEnvelopeProofDocument = {"__meta__":{"hash":"sha256:ed7bd7dc1e2257df97edfdc721822cc5c4aeb44e13abf7ee42414db26f1b8ad8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrgEnvelopeProof"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<OrgEnvelopeProofQuery, OrgEnvelopeProofQueryVariables>;
export const OrgBidReconfirmDocument = {"__meta__":{"hash":"sha256:8ab42076e3a440d8b75c28017b54a963c893aa2ee741702c9df6655062dfb29b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrgBidReconfirm"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<OrgBidReconfirmMutation, OrgBidReconfirmMutationVariables>;
export const OrgBidWithdrawDocument = {"__meta__":{"hash":"sha256:49caa2bd3c0b49671667cb26e570f3b241e18f2b961b523e5aa2e70dd7809a2f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrgBidWithdraw"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<OrgBidWithdrawMutation, OrgBidWithdrawMutationVariables>;
export const OrgOpeningDocument = {"__meta__":{"hash":"sha256:5786fd8a13fe9eef7d134670d16540a63f956d380a6001eb2d2ba9298a18268e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrgOpening"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<OrgOpeningQuery, OrgOpeningQueryVariables>;
export const OrgBidDocumentsDocument = {"__meta__":{"hash":"sha256:0355347e6fc8e18186516d79a70b61bd8fd3a3a06f7e0f9eff63055631be1b95"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrgBidDocuments"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<OrgBidDocumentsQuery, OrgBidDocumentsQueryVariables>;
export const OrgBidReleaseDocument = {"__meta__":{"hash":"sha256:e3921de70e900aad58a44d546b79e8af863b542ae0f346ba069ca6444a455d11"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrgBidRelease"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<OrgBidReleaseMutation, OrgBidReleaseMutationVariables>;
export const OrgObjectionMakeDocument = {"__meta__":{"hash":"sha256:d241f2297e968f1d4f3ccf2c8326ab61785b16b6ec8c4bcbb055b7483d0e7a17"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrgObjectionMake"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<OrgObjectionMakeMutation, OrgObjectionMakeMutationVariables>;
export const OrgChallengesDocument = {"__meta__":{"hash":"sha256:70ce32a77ec91b7f2a01c820b040917d2a55cb9403fe0b0b3963d2ff80c89557"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrgChallenges"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<OrgChallengesQuery, OrgChallengesQueryVariables>;
export const OrgAwardRefuseDocument = {"__meta__":{"hash":"sha256:ffff5c46a6cb7b32a8ab86fb7b062e8cca743ddf2cfb3e8a5600ba1283eca1da"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrgAwardRefuse"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<OrgAwardRefuseMutation, OrgAwardRefuseMutationVariables>;
export const OrgChallengeFileDocument = {"__meta__":{"hash":"sha256:9b451aabb62751a7270863b07fc71113954ed6051f43ba6b3a926c0d06d6c74d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrgChallengeFile"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<OrgChallengeFileMutation, OrgChallengeFileMutationVariables>;
export const OrgChallengeCorrectDocument = {"__meta__":{"hash":"sha256:e71ad212f1f648ef8b0ca673a43b40ed6d7c5281c031325961370974b7f5a5b9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrgChallengeCorrect"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<OrgChallengeCorrectMutation, OrgChallengeCorrectMutationVariables>;
export const OrgComplaintFileDocument = {"__meta__":{"hash":"sha256:4b5d6c5501257b7a60a7dea231acc6aaaf37707feefb9d840900780b448863a8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrgComplaintFile"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<OrgComplaintFileMutation, OrgComplaintFileMutationVariables>;
export const OrgComplaintCorrectDocument = {"__meta__":{"hash":"sha256:e3636f6e0f86f575591e2313bef2ef905258a18c63e1ee8c1f95b558205c942d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrgComplaintCorrect"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<OrgComplaintCorrectMutation, OrgComplaintCorrectMutationVariables>;
export const OrgComplaintWithdrawDocument = {"__meta__":{"hash":"sha256:2c63757af1d754bee1bf9f128316d3acb444270afdc09968a3a4b71cc53ad599"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrgComplaintWithdraw"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<OrgComplaintWithdrawMutation, OrgComplaintWithdrawMutationVariables>;
export const ServerNowDocument = {"__meta__":{"hash":"sha256:c498edce788373ce2cfa43b2026e4010c576c7619d1b3ff3a1f560705700eda3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ServerNow"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<ServerNowQuery, ServerNowQueryVariables>;
export const OrgTendersDocument = {"__meta__":{"hash":"sha256:ae87b486768e3305eb48cd169cbc4a8bb5f9c2fa1b9cdf6d350f068aa7435f2d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrgTenders"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<OrgTendersQuery, OrgTendersQueryVariables>;
export const OrgTenderDocument = {"__meta__":{"hash":"sha256:dbde291b02966f4e80d49f5fb837836253ae9f2f4790b7528bae7f38143594ed"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrgTender"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<OrgTenderQuery, OrgTenderQueryVariables>;
export const OrgTenderDocumentsDocument = {"__meta__":{"hash":"sha256:01cc14a55e335eba8527903040badef2e21111b5bdf7c3a5189c8d8389adb5a1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrgTenderDocuments"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<OrgTenderDocumentsQuery, OrgTenderDocumentsQueryVariables>;
export const OrgTenderQuestionsDocument = {"__meta__":{"hash":"sha256:a7921014e727b4241e0595d9532cc0587f2ce46dacc24c479fbdd379b49a8925"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrgTenderQuestions"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<OrgTenderQuestionsQuery, OrgTenderQuestionsQueryVariables>;
export const OrgDocumentsTakeDocument = {"__meta__":{"hash":"sha256:7362cb234eb4e0f41412dd996b314d553bfd406a432036282762eda6ab10f863"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrgDocumentsTake"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<OrgDocumentsTakeMutation, OrgDocumentsTakeMutationVariables>;
export const OrgQuestionAskDocument = {"__meta__":{"hash":"sha256:0d2a09f8c1a9a103872f38961b6fb7c08df710c223a595cec9c01dc702bed126"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrgQuestionAsk"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<OrgQuestionAskMutation, OrgQuestionAskMutationVariables>;
export const TodayCountsDocument = {"__meta__":{"hash":"sha256:5f01f1fd6fe6cadd858dff86e57f2061ed7d05b80a326d827492012ebbd2a4c2"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TodayCounts"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<TodayCountsQuery, TodayCountsQueryVariables>;
export const TodayContractsDocument = {"__meta__":{"hash":"sha256:f850ea15794e33d538380feb8a06c71c1761101965cafa8c170ff26495913604"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TodayContracts"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<TodayContractsQuery, TodayContractsQueryVariables>;
export const TodayStatementsDocument = {"__meta__":{"hash":"sha256:ed4b9dceb2ed0fbe5a73eb974f22a251622f71e3549bc3d6cef06733ae166c90"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TodayStatements"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<TodayStatementsQuery, TodayStatementsQueryVariables>;
export const OrgVisitsDocument = {"__meta__":{"hash":"sha256:5c2d2015276226084be670ce72c751dd50333e552f796c1b4e0d196f7fa77794"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrgVisits"},"selectionSet":{"kind":"SelectionSet","selections":[]}}]} as unknown as DocumentNode<OrgVisitsQuery, OrgVisitsQueryVariables>;