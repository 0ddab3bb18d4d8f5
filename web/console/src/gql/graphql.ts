/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
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

/** What bookingAccept takes. */
export type BookingAcceptInput = {
  /** The booking. */
  bookingId: string;
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
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

/** Which bookings. */
export type BookingFilter = {
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

/** Where a wish was spoken. */
export type Channel =
  /** The mini-program or the web. */
  | 'APP'
  /** A community's counter or a visit at the door. */
  | 'COUNTER'
  /** The telephone. */
  | 'HOTLINE';

/** Who called a booking off. */
export type EndedBy =
  /** The district. */
  | 'PLATFORM'
  /** The organisation. */
  | 'PROVIDER'
  /** The recipient's side. */
  | 'RESIDENT';

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
  /** The year has no working-day data. */
  | 'NO_CALENDAR'
  /** No contract in force covers this. */
  | 'NO_CONTRACT'
  /** Not offered where the recipient lives. */
  | 'OUTSIDE_AREA'
  /** The subsidy pool has not enough left. */
  | 'POOL_EXHAUSTED'
  /** Price or subsidy differs from what was agreed to. */
  | 'QUOTE_CHANGED'
  /** Too many tries. */
  | 'RATE_LIMITED'
  /** The recipient has another service then. */
  | 'RECIPIENT_BUSY'
  /** Sampled lines are not all answered. */
  | 'SAMPLE_OPEN'
  /** Every place is taken. */
  | 'SESSION_FULL'
  /** Login or password is wrong. */
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

/** A place on earth. */
export type GeoPoint = {
  /** Latitude, WGS-84 degrees. */
  lat: number;
  /** Longitude, WGS-84 degrees. */
  lng: number;
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

/** Posts: what somebody is appointed to. */
export type Post =
  /** Approves what a handler prepared 审批人. */
  | 'APPROVER'
  /** Reads everything and voids what was wrong 审计员. */
  | 'AUDITOR'
  /** Carries out visits for an organisation 护理员. */
  | 'CARER'
  /** Looks after the people of a community 社区工作者. */
  | 'COMMUNITY_WORKER'
  /** Plans an organisation's visits 调度员. */
  | 'DISPATCHER'
  /** Handles contracts and statements for the buyer 经办人. */
  | 'HANDLER'
  /** Answers the telephone and acts for callers 热线员. */
  | 'HOTLINE'
  /** Runs an organisation's offerings and statements 机构负责人. */
  | 'MANAGER'
  /** Runs the district's system 运营员. */
  | 'OPERATOR'
  /** Records payments 支付人. */
  | 'PAYER';

/** What sessionsRevoke takes. */
export type SessionsRevokeInput = {
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
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

/** What signOut takes. */
export type SignOutInput = {
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
};

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

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { __typename: 'Mutation', signIn: { __typename: 'SignInPayload', token: string | null, expiresAt: string | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
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
    | { __typename: 'Anchor' }
    | { __typename: 'Appointment' }
    | { __typename: 'Appraisal' }
    | { __typename: 'Area' }
    | { __typename: 'Booking', channel: Channel, grossFen: number, publicFen: number, residentFen: number, refundDueFen: number, endedBy: EndedBy | null, disputed: boolean, partial: boolean, dueAt: string | null, deliveredAt: string | null, createdAt: string, id: string, version: number, status: BookingStatus, payment: PaymentStatus, funding: FundingStatus, verification: VerificationStatus, startsAt: string, endsAt: string, reason: string, recipient: { __typename: 'Recipient', id: string, name: string, address: string | null, phone: string | null, area: { __typename: 'Area', name: string } | null }, bookedBy: { __typename: 'Person', name: string } | null, offering: { __typename: 'Offering', id: string, name: string, mode: OfferingMode, unit: OfferingUnit, durationMinutes: number }, groupSession: { __typename: 'GroupSession', startsAt: string, capacity: number, placesLeft: number } | null, priceLines: Array<{ __typename: 'PriceLine', payer: Payer, amountFen: number, programme: { __typename: 'Programme', name: string } | null }>, contractLot: { __typename: 'ContractLot', id: string, category: { __typename: 'Category', name: string }, contract: { __typename: 'Contract', id: string, number: string, title: string } } | null, visit: { __typename: 'Visit', id: string, startedAt: string, endedAt: string | null, minutes: number, grade: VisitGrade, findings: Array<string>, tasksDone: Array<string>, reviewReason: string, events: Array<{ __typename: 'VisitEvent', kind: VisitEventKind, deviceAt: string, receivedAt: string, accuracyM: number | null, distanceM: number | null, homeTagMatched: boolean, photoSha256: string, signatureSha256: string, manualReason: string }> } | null, appraisal: { __typename: 'Appraisal', solved: boolean, satisfied: number, reasons: Array<string>, source: AppraisalSource, createdAt: string } | null, timeline: { __typename: 'EntryConnection', edges: Array<{ __typename: 'EntryEdge', node: { __typename: 'Entry', id: string, verb: string, at: string, actorId: string, onBehalfOfId: string | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean } }, worker: { __typename: 'Worker', id: string, name: string }, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> }
    | { __typename: 'BudgetLine' }
    | { __typename: 'Category' }
    | { __typename: 'Contract' }
    | { __typename: 'ContractLot' }
    | { __typename: 'Entitlement' }
    | { __typename: 'Entry' }
    | { __typename: 'GroupSession' }
    | { __typename: 'Hold' }
    | { __typename: 'Location' }
    | { __typename: 'Offering' }
    | { __typename: 'Organization' }
    | { __typename: 'Payment' }
    | { __typename: 'Person' }
    | { __typename: 'Policy' }
    | { __typename: 'Pool' }
    | { __typename: 'Programme' }
    | { __typename: 'ProxyGrant' }
    | { __typename: 'Shift' }
    | { __typename: 'Statement' }
    | { __typename: 'StatementLine' }
    | { __typename: 'Visit' }
    | { __typename: 'Worker' }
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
}>;


export type OrgWorkerNamesQuery = { __typename: 'Query', node:
    | { __typename: 'Anchor' }
    | { __typename: 'Appointment' }
    | { __typename: 'Appraisal' }
    | { __typename: 'Area' }
    | { __typename: 'Booking' }
    | { __typename: 'BudgetLine' }
    | { __typename: 'Category' }
    | { __typename: 'Contract' }
    | { __typename: 'ContractLot' }
    | { __typename: 'Entitlement' }
    | { __typename: 'Entry' }
    | { __typename: 'GroupSession' }
    | { __typename: 'Hold' }
    | { __typename: 'Location' }
    | { __typename: 'Offering' }
    | { __typename: 'Organization', id: string, workers: { __typename: 'WorkerConnection', edges: Array<{ __typename: 'WorkerEdge', node: { __typename: 'Worker', id: string, name: string } }> } }
    | { __typename: 'Payment' }
    | { __typename: 'Person' }
    | { __typename: 'Policy' }
    | { __typename: 'Pool' }
    | { __typename: 'Programme' }
    | { __typename: 'ProxyGrant' }
    | { __typename: 'Shift' }
    | { __typename: 'Statement' }
    | { __typename: 'StatementLine' }
    | { __typename: 'Visit' }
    | { __typename: 'Worker' }
   | null };

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

export type OrgOfferingsQueryVariables = Exact<{
  filter: OfferingFilter;
  first: number;
  after?: string | null | undefined;
}>;


export type OrgOfferingsQuery = { __typename: 'Query', offerings: { __typename: 'OfferingConnection', edges: Array<{ __typename: 'OfferingEdge', node: { __typename: 'Offering', id: string, name: string, status: OfferingStatus, mode: OfferingMode, priceFen: number, unit: OfferingUnit, durationMinutes: number, nextStarts: Array<string>, category: { __typename: 'Category', name: string, nameEn: string }, rating: { __typename: 'Rating', milli: number, count: number } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type OfferingWholeFragment = { __typename: 'Offering', id: string, version: number, name: string, description: string, status: OfferingStatus, mode: OfferingMode, priceFen: number, unit: OfferingUnit, durationMinutes: number, stepMinutes: number, prepMinutes: number, cleanupMinutes: number, leadMinutes: number, horizonDays: number, minMinutes: number, approvalRequired: boolean, prepay: boolean, minAge: number, careLevels: Array<CareLevel>, organization: { __typename: 'Organization', id: string, name: string }, category: { __typename: 'Category', id: string, name: string, nameEn: string }, location: { __typename: 'Location', id: string, name: string } | null, areas: Array<{ __typename: 'Area', id: string, name: string }>, cancellationPolicy: { __typename: 'Policy', id: string, title: string } | null, programmes: Array<{ __typename: 'Programme', id: string, name: string, rateBp: number }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> };

export type OrgOfferingQueryVariables = Exact<{
  id: string;
}>;


export type OrgOfferingQuery = { __typename: 'Query', node:
    | { __typename: 'Anchor' }
    | { __typename: 'Appointment' }
    | { __typename: 'Appraisal' }
    | { __typename: 'Area' }
    | { __typename: 'Booking' }
    | { __typename: 'BudgetLine' }
    | { __typename: 'Category' }
    | { __typename: 'Contract' }
    | { __typename: 'ContractLot' }
    | { __typename: 'Entitlement' }
    | { __typename: 'Entry' }
    | { __typename: 'GroupSession' }
    | { __typename: 'Hold' }
    | { __typename: 'Location' }
    | { __typename: 'Offering', id: string, version: number, name: string, description: string, status: OfferingStatus, mode: OfferingMode, priceFen: number, unit: OfferingUnit, durationMinutes: number, stepMinutes: number, prepMinutes: number, cleanupMinutes: number, leadMinutes: number, horizonDays: number, minMinutes: number, approvalRequired: boolean, prepay: boolean, minAge: number, careLevels: Array<CareLevel>, organization: { __typename: 'Organization', id: string, name: string }, category: { __typename: 'Category', id: string, name: string, nameEn: string }, location: { __typename: 'Location', id: string, name: string } | null, areas: Array<{ __typename: 'Area', id: string, name: string }>, cancellationPolicy: { __typename: 'Policy', id: string, title: string } | null, programmes: Array<{ __typename: 'Programme', id: string, name: string, rateBp: number }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> }
    | { __typename: 'Organization' }
    | { __typename: 'Payment' }
    | { __typename: 'Person' }
    | { __typename: 'Policy' }
    | { __typename: 'Pool' }
    | { __typename: 'Programme' }
    | { __typename: 'ProxyGrant' }
    | { __typename: 'Shift' }
    | { __typename: 'Statement' }
    | { __typename: 'StatementLine' }
    | { __typename: 'Visit' }
    | { __typename: 'Worker' }
   | null };

export type OfferingChoicesQueryVariables = Exact<{
  organizationId: string;
}>;


export type OfferingChoicesQuery = { __typename: 'Query', categories: Array<{ __typename: 'Category', id: string, name: string, nameEn: string, panel: Panel }>, policies: { __typename: 'PolicyConnection', edges: Array<{ __typename: 'PolicyEdge', node: { __typename: 'Policy', id: string, title: string, number: number } }> }, node:
    | { __typename: 'Anchor' }
    | { __typename: 'Appointment' }
    | { __typename: 'Appraisal' }
    | { __typename: 'Area' }
    | { __typename: 'Booking' }
    | { __typename: 'BudgetLine' }
    | { __typename: 'Category' }
    | { __typename: 'Contract' }
    | { __typename: 'ContractLot' }
    | { __typename: 'Entitlement' }
    | { __typename: 'Entry' }
    | { __typename: 'GroupSession' }
    | { __typename: 'Hold' }
    | { __typename: 'Location' }
    | { __typename: 'Offering' }
    | { __typename: 'Organization', id: string, locations: Array<{ __typename: 'Location', id: string, name: string, address: string }> }
    | { __typename: 'Payment' }
    | { __typename: 'Person' }
    | { __typename: 'Policy' }
    | { __typename: 'Pool' }
    | { __typename: 'Programme' }
    | { __typename: 'ProxyGrant' }
    | { __typename: 'Shift' }
    | { __typename: 'Statement' }
    | { __typename: 'StatementLine' }
    | { __typename: 'Visit' }
    | { __typename: 'Worker' }
   | null };

export type AreaPageQueryVariables = Exact<{
  level: AreaLevel;
  first: number;
  after?: string | null | undefined;
}>;


export type AreaPageQuery = { __typename: 'Query', areas: { __typename: 'AreaConnection', edges: Array<{ __typename: 'AreaEdge', node: { __typename: 'Area', id: string, code: string, name: string, level: AreaLevel, parent: { __typename: 'Area', name: string } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type OfferingSaveMutationVariables = Exact<{
  input: OfferingSaveInput;
}>;


export type OfferingSaveMutation = { __typename: 'Mutation', offeringSave: { __typename: 'OfferingSavePayload', offering: { __typename: 'Offering', id: string, version: number, name: string, description: string, status: OfferingStatus, mode: OfferingMode, priceFen: number, unit: OfferingUnit, durationMinutes: number, stepMinutes: number, prepMinutes: number, cleanupMinutes: number, leadMinutes: number, horizonDays: number, minMinutes: number, approvalRequired: boolean, prepay: boolean, minAge: number, careLevels: Array<CareLevel>, organization: { __typename: 'Organization', id: string, name: string }, category: { __typename: 'Category', id: string, name: string, nameEn: string }, location: { __typename: 'Location', id: string, name: string } | null, areas: Array<{ __typename: 'Area', id: string, name: string }>, cancellationPolicy: { __typename: 'Policy', id: string, title: string } | null, programmes: Array<{ __typename: 'Programme', id: string, name: string, rateBp: number }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, allowed: boolean, reason: string | null }> } | null, errors: Array<
      | { __typename: 'QuoteChanged', code: ErrorCode, message: string, path: Array<string> | null }
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
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export const BookingNowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BookingNow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Booking"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"payment"}},{"kind":"Field","name":{"kind":"Name","value":"funding"}},{"kind":"Field","name":{"kind":"Name","value":"verification"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"worker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]} as unknown as DocumentNode<BookingNowFragment, unknown>;
export const BoardBookingFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BoardBooking"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Booking"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"BookingNow"}},{"kind":"Field","name":{"kind":"Name","value":"recipient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"area"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"offering"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BookingNow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Booking"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"payment"}},{"kind":"Field","name":{"kind":"Name","value":"funding"}},{"kind":"Field","name":{"kind":"Name","value":"verification"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"worker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]} as unknown as DocumentNode<BoardBookingFragment, unknown>;
export const OfferingWholeFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfferingWhole"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Offering"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"priceFen"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"durationMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"stepMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"prepMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"cleanupMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"leadMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"horizonDays"}},{"kind":"Field","name":{"kind":"Name","value":"minMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"approvalRequired"}},{"kind":"Field","name":{"kind":"Name","value":"prepay"}},{"kind":"Field","name":{"kind":"Name","value":"minAge"}},{"kind":"Field","name":{"kind":"Name","value":"careLevels"}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"areas"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cancellationPolicy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"programmes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"rateBp"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]} as unknown as DocumentNode<OfferingWholeFragment, unknown>;
export const SignInDocument = {"__meta__":{"hash":"sha256:afb3874101b6422f25de23fb189498b3a1873a6702d7e71e8730bd469c1a9fce"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SignInInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"signIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"token"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<SignInMutation, SignInMutationVariables>;
export const SignOutDocument = {"__meta__":{"hash":"sha256:67bee64e586b0148658218a208baa43ec22437908a046ec017f19119acb3b242"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignOut"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SignOutInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"signOut"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"signedOut"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<SignOutMutation, SignOutMutationVariables>;
export const SessionsRevokeDocument = {"__meta__":{"hash":"sha256:6a134101ff77c5824e9e016c7d3eeb34d27c02973933dcd8b09180aca6af33bb"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SessionsRevoke"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SessionsRevokeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"sessionsRevoke"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"sessions"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<SessionsRevokeMutation, SessionsRevokeMutationVariables>;
export const ViewerDocument = {"__meta__":{"hash":"sha256:057edcc03047d8a58e485570f06204d1b893d844b051162b9170bf10fc54c0a5"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"posts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"post"}},{"kind":"Field","name":{"kind":"Name","value":"area"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"level"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"workers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;
export const BookingAcceptDocument = {"__meta__":{"hash":"sha256:6d8e430863c5380b92abae0abab972136de3e2d7f49a257b523e51934b9820a5"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BookingAccept"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BookingAcceptInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"bookingAccept"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"booking"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"BookingNow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BookingNow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Booking"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"payment"}},{"kind":"Field","name":{"kind":"Name","value":"funding"}},{"kind":"Field","name":{"kind":"Name","value":"verification"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"worker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]} as unknown as DocumentNode<BookingAcceptMutation, BookingAcceptMutationVariables>;
export const BookingDeclineDocument = {"__meta__":{"hash":"sha256:6a5305c87b707367a2732193c929531bcf8ff2d9e7fe0cc7a416de0c4d5a7f1e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BookingDecline"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BookingDeclineInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"bookingDecline"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"booking"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"BookingNow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BookingNow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Booking"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"payment"}},{"kind":"Field","name":{"kind":"Name","value":"funding"}},{"kind":"Field","name":{"kind":"Name","value":"verification"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"worker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]} as unknown as DocumentNode<BookingDeclineMutation, BookingDeclineMutationVariables>;
export const BookingWithdrawDocument = {"__meta__":{"hash":"sha256:63174159c6a8da08622b17ac5ea89796ab3f5bf1a7e222b7657b004d56b9b30a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BookingWithdraw"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BookingWithdrawInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"bookingWithdraw"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"booking"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"BookingNow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BookingNow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Booking"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"payment"}},{"kind":"Field","name":{"kind":"Name","value":"funding"}},{"kind":"Field","name":{"kind":"Name","value":"verification"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"worker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]} as unknown as DocumentNode<BookingWithdrawMutation, BookingWithdrawMutationVariables>;
export const BookingReassignDocument = {"__meta__":{"hash":"sha256:4aa9c29a4d0ddd846f95a39e99183d81f44ad777f3985cf17d4acd7f0b6df26e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BookingReassign"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BookingReassignInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"bookingReassign"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"booking"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"BookingNow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BookingNow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Booking"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"payment"}},{"kind":"Field","name":{"kind":"Name","value":"funding"}},{"kind":"Field","name":{"kind":"Name","value":"verification"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"worker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]} as unknown as DocumentNode<BookingReassignMutation, BookingReassignMutationVariables>;
export const BookingNoShowDocument = {"__meta__":{"hash":"sha256:8927eb040bbab0e0fb8f3df88ed23b65298496040f9e3f4eacbf0736d9f56ed7"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BookingNoShow"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BookingNoShowInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"bookingNoShow"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"booking"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"BookingNow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BookingNow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Booking"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"payment"}},{"kind":"Field","name":{"kind":"Name","value":"funding"}},{"kind":"Field","name":{"kind":"Name","value":"verification"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"worker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]} as unknown as DocumentNode<BookingNoShowMutation, BookingNoShowMutationVariables>;
export const BookingPayDocument = {"__meta__":{"hash":"sha256:dcc1e09948887b34b6b49091b3f3a455016c7fbec2e70d7aae25689d55d49431"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BookingPay"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BookingPayInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"bookingPay"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"booking"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"BookingNow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BookingNow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Booking"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"payment"}},{"kind":"Field","name":{"kind":"Name","value":"funding"}},{"kind":"Field","name":{"kind":"Name","value":"verification"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"worker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]} as unknown as DocumentNode<BookingPayMutation, BookingPayMutationVariables>;
export const OrgBookingDocument = {"__meta__":{"hash":"sha256:3c72b327780da32bcf8bc2d3a88c5bc53573d6b6380dbee7ca62af8a232df223"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrgBooking"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Booking"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"BookingNow"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"grossFen"}},{"kind":"Field","name":{"kind":"Name","value":"publicFen"}},{"kind":"Field","name":{"kind":"Name","value":"residentFen"}},{"kind":"Field","name":{"kind":"Name","value":"refundDueFen"}},{"kind":"Field","name":{"kind":"Name","value":"endedBy"}},{"kind":"Field","name":{"kind":"Name","value":"disputed"}},{"kind":"Field","name":{"kind":"Name","value":"partial"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"deliveredAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"recipient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"area"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"bookedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"offering"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"durationMinutes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"groupSession"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"placesLeft"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priceLines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"payer"}},{"kind":"Field","name":{"kind":"Name","value":"amountFen"}},{"kind":"Field","name":{"kind":"Name","value":"programme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"contractLot"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contract"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"visit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"minutes"}},{"kind":"Field","name":{"kind":"Name","value":"grade"}},{"kind":"Field","name":{"kind":"Name","value":"findings"}},{"kind":"Field","name":{"kind":"Name","value":"tasksDone"}},{"kind":"Field","name":{"kind":"Name","value":"reviewReason"}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"deviceAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"accuracyM"}},{"kind":"Field","name":{"kind":"Name","value":"distanceM"}},{"kind":"Field","name":{"kind":"Name","value":"homeTagMatched"}},{"kind":"Field","name":{"kind":"Name","value":"photoSha256"}},{"kind":"Field","name":{"kind":"Name","value":"signatureSha256"}},{"kind":"Field","name":{"kind":"Name","value":"manualReason"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"appraisal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"solved"}},{"kind":"Field","name":{"kind":"Name","value":"satisfied"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"timeline"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"verb"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"actorId"}},{"kind":"Field","name":{"kind":"Name","value":"onBehalfOfId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BookingNow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Booking"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"payment"}},{"kind":"Field","name":{"kind":"Name","value":"funding"}},{"kind":"Field","name":{"kind":"Name","value":"verification"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"worker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]} as unknown as DocumentNode<OrgBookingQuery, OrgBookingQueryVariables>;
export const OrgBookingChangedDocument = {"__meta__":{"hash":"sha256:e5ab89d628f2c4cc44403dc3b4e7946882a22c8872f6e02f4896f222ca841d67"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"OrgBookingChanged"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bookingChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]} as unknown as DocumentNode<OrgBookingChangedSubscription, OrgBookingChangedSubscriptionVariables>;
export const OrgBookingsDocument = {"__meta__":{"hash":"sha256:e8f74bff401eda44483b35f93bc8742ce0c06798e1781400640933af573b3244"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrgBookings"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"BookingFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BookingOrder"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"bookings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"payment"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"grossFen"}},{"kind":"Field","name":{"kind":"Name","value":"publicFen"}},{"kind":"Field","name":{"kind":"Name","value":"residentFen"}},{"kind":"Field","name":{"kind":"Name","value":"recipient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"area"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"offering"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"worker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<OrgBookingsQuery, OrgBookingsQueryVariables>;
export const OrgWorkerNamesDocument = {"__meta__":{"hash":"sha256:98c437247316e16d3d22faa1a775e30a163afdd22ed98b99910e8c466bfb0321"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrgWorkerNames"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"organizationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"organizationId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organization"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"workers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<OrgWorkerNamesQuery, OrgWorkerNamesQueryVariables>;
export const DispatchBoardDocument = {"__meta__":{"hash":"sha256:97c5f8041d8892ca255808b31a96fa4ca7aa3e433f4056de7c454dbae92b1326"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DispatchBoard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"organizationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"day"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"bookings"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"workers"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"shifts"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"dispatchBoard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"organizationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"organizationId"}}},{"kind":"Argument","name":{"kind":"Name","value":"day"},"value":{"kind":"Variable","name":{"kind":"Name","value":"day"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"bookings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"bookings"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"BoardBooking"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"workers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"workers"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"shifts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"shifts"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"worker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BookingNow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Booking"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"payment"}},{"kind":"Field","name":{"kind":"Name","value":"funding"}},{"kind":"Field","name":{"kind":"Name","value":"verification"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"worker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BoardBooking"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Booking"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"BookingNow"}},{"kind":"Field","name":{"kind":"Name","value":"recipient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"area"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"offering"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<DispatchBoardQuery, DispatchBoardQueryVariables>;
export const DispatchChangedDocument = {"__meta__":{"hash":"sha256:c738efd2bbce3a169c3b2a50387d45d9f16e5c47c0e995af36693047f01aea42"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"DispatchChanged"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"organizationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dispatchChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"organizationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"organizationId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]} as unknown as DocumentNode<DispatchChangedSubscription, DispatchChangedSubscriptionVariables>;
export const OrgOfferingsDocument = {"__meta__":{"hash":"sha256:890228dbee4970d96823d556fc4c7356200463833bb63651aa1d8904945fb8e6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrgOfferings"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OfferingFilter"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"offerings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"EnumValue","value":"PRICE"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"priceFen"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"durationMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rating"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"milli"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextStarts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<OrgOfferingsQuery, OrgOfferingsQueryVariables>;
export const OrgOfferingDocument = {"__meta__":{"hash":"sha256:f45001c711e6b5fe47d43d8f3d015a03a688fd22351c1aa92179be94ac20775a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrgOffering"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Offering"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfferingWhole"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfferingWhole"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Offering"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"priceFen"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"durationMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"stepMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"prepMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"cleanupMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"leadMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"horizonDays"}},{"kind":"Field","name":{"kind":"Name","value":"minMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"approvalRequired"}},{"kind":"Field","name":{"kind":"Name","value":"prepay"}},{"kind":"Field","name":{"kind":"Name","value":"minAge"}},{"kind":"Field","name":{"kind":"Name","value":"careLevels"}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"areas"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cancellationPolicy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"programmes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"rateBp"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]} as unknown as DocumentNode<OrgOfferingQuery, OrgOfferingQueryVariables>;
export const OfferingChoicesDocument = {"__meta__":{"hash":"sha256:cba650e73bc01e9ad1fd004d54abf00b0a066485695c72e48baf2e99cec889ce"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OfferingChoices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"organizationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"categories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"panel"}}]}},{"kind":"Field","name":{"kind":"Name","value":"policies"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"CANCELLATION"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"organizationId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organization"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"locations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"address"}}]}}]}}]}}]}}]} as unknown as DocumentNode<OfferingChoicesQuery, OfferingChoicesQueryVariables>;
export const AreaPageDocument = {"__meta__":{"hash":"sha256:47eebe2d76104df0d068dc31bec024b12845975d52484e4f2d39a2bb904d5d8d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AreaPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"level"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AreaLevel"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"areas"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"level"},"value":{"kind":"Variable","name":{"kind":"Name","value":"level"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<AreaPageQuery, AreaPageQueryVariables>;
export const OfferingSaveDocument = {"__meta__":{"hash":"sha256:3d61f4898857723e2753a3a0821df0696f060bba1f51a1f031df440ddec8e1e7"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OfferingSave"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OfferingSaveInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"offeringSave"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"offering"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfferingWhole"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfferingWhole"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Offering"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"priceFen"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"durationMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"stepMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"prepMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"cleanupMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"leadMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"horizonDays"}},{"kind":"Field","name":{"kind":"Name","value":"minMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"approvalRequired"}},{"kind":"Field","name":{"kind":"Name","value":"prepay"}},{"kind":"Field","name":{"kind":"Name","value":"minAge"}},{"kind":"Field","name":{"kind":"Name","value":"careLevels"}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"areas"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cancellationPolicy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"programmes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"rateBp"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]} as unknown as DocumentNode<OfferingSaveMutation, OfferingSaveMutationVariables>;
export const OfferingPublishDocument = {"__meta__":{"hash":"sha256:8b03d462f80a9b04c4b0b69d326afd063a7c019e32602f8811def8d67f49e876"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OfferingPublish"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OfferingPublishInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"offeringPublish"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"offering"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfferingWhole"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfferingWhole"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Offering"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"priceFen"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"durationMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"stepMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"prepMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"cleanupMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"leadMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"horizonDays"}},{"kind":"Field","name":{"kind":"Name","value":"minMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"approvalRequired"}},{"kind":"Field","name":{"kind":"Name","value":"prepay"}},{"kind":"Field","name":{"kind":"Name","value":"minAge"}},{"kind":"Field","name":{"kind":"Name","value":"careLevels"}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"areas"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cancellationPolicy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"programmes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"rateBp"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]} as unknown as DocumentNode<OfferingPublishMutation, OfferingPublishMutationVariables>;
export const OfferingSuspendDocument = {"__meta__":{"hash":"sha256:4d4f71a6326daebe8087cdd57faba513823c507016b57762f9fefcd060501b9e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OfferingSuspend"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OfferingSuspendInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"offeringSuspend"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"offering"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfferingWhole"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfferingWhole"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Offering"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"priceFen"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"durationMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"stepMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"prepMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"cleanupMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"leadMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"horizonDays"}},{"kind":"Field","name":{"kind":"Name","value":"minMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"approvalRequired"}},{"kind":"Field","name":{"kind":"Name","value":"prepay"}},{"kind":"Field","name":{"kind":"Name","value":"minAge"}},{"kind":"Field","name":{"kind":"Name","value":"careLevels"}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"areas"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cancellationPolicy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"programmes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"rateBp"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]} as unknown as DocumentNode<OfferingSuspendMutation, OfferingSuspendMutationVariables>;