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

/** What to look for. */
export type AvailabilityInput = {
  /** How many days, 1 to 42. */
  days?: number;
  /** First day. */
  from: string;
  /** The offering. */
  offeringId: string;
  /** Who receives it: the home and own appointments are looked at. Anybody when absent. */
  recipientId?: string | null | undefined;
  /** This carer and no other; any when absent. */
  workerId?: string | null | undefined;
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

/** What bookingConfirm takes. */
export type BookingConfirmInput = {
  /** The hold. */
  holdId: string;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** Digest of the quote that was shown. */
  quoteDigest: string;
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

/** In what order bookings are listed. */
export type BookingOrder =
  /** Earliest start first. */
  | 'EARLIEST'
  /** Latest start first. */
  | 'LATEST';

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

/** What commentMake takes. */
export type CommentMakeInput = {
  /** What you say, 1 to 1,000 characters. */
  body: string;
  /** The consultation. */
  consultationId: string;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
};

/** How a figure is held to its target. */
export type Comparison =
  /** It reaches the target or more. */
  | 'AT_LEAST'
  /** It stays at the target or below. */
  | 'AT_MOST'
  /** It is the target. */
  | 'EQUAL';

/** Somebody to call. */
export type ContactInput = {
  /** Name, 1 to 60 characters. */
  name: string;
  /** Telephone: 3 to 20 digits, spaces and hyphens. */
  phone: string;
  /** What they are to the person, at most 20 characters. */
  relation: string;
};

/** What contactsSave takes. */
export type ContactsSaveInput = {
  /** The whole list in the order of calling, at most 5; none takes all away. */
  contacts: Array<ContactInput>;
  /** The person's version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** The person. */
  personId: string;
};

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

/** What holdCreate takes. */
export type HoldCreateInput = {
  /** Where the wish was spoken. HOTLINE and COUNTER are for those posts. */
  channel?: Channel;
  /** The session, for group offerings. */
  groupSessionId?: string | null | undefined;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** The offering. */
  offeringId: string;
  /** Who receives the service. */
  recipientId: string;
  /** The start; needed unless it is a group session. */
  startsAt?: string | null | undefined;
  /** This carer and no other; any when absent. */
  workerId?: string | null | undefined;
};

/** What holdExtend takes. */
export type HoldExtendInput = {
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** The hold. */
  holdId: string;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
};

/** What holdRelease takes. */
export type HoldReleaseInput = {
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** The hold. */
  holdId: string;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
};

/** How a hold stands. */
export type HoldStatus =
  /** In force until expiresAt. */
  | 'ACTIVE'
  /** Became a booking; final. */
  | 'CONSUMED'
  /** Over by time; final. */
  | 'EXPIRED'
  /** Given back; final. */
  | 'RELEASED';

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

/** In what order offerings are listed. */
export type OfferingOrder =
  /** Nearest first, without a place last; needs near or areaCode. */
  | 'DISTANCE'
  /** Soonest free start first; those without one last. */
  | 'EARLIEST'
  /** Cheapest first. */
  | 'PRICE'
  /** Best judged first. */
  | 'RATING';

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

/** Official grade of social organisations, from 1A to 5A. */
export type OrganizationGrade =
  /** 1A. */
  | 'A'
  /** 2A. */
  | 'AA'
  /** 3A. */
  | 'AAA'
  /** 4A. */
  | 'AAAA'
  /** 5A. */
  | 'AAAAA'
  /** Not graded. */
  | 'NONE';

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

/** What personErase takes. */
export type PersonEraseInput = {
  /** The person's name, letter by letter: there is no way back. */
  confirm: string;
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** The person. */
  personId: string;
};

/** What personSave takes: what changes; what is absent stays. */
export type PersonSaveInput = {
  /** Address, at most 200 characters; empty for none. */
  address?: string | null | undefined;
  /** The community or grid of the home. */
  areaId?: string | null | undefined;
  /** The version you saw: STALE_VERSION when it has another one by now. */
  expectedVersion: number;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** Latitude of the home, WGS-84 degrees, together with lng. By it visits are judged, so community workers of the area set it, and not their own. */
  lat?: number | null | undefined;
  /** Longitude of the home, WGS-84 degrees. */
  lng?: number | null | undefined;
  /** The person. */
  personId: string;
  /** Telephone: 3 to 20 digits, spaces and hyphens; empty for none. A mobile number is kept as its 11 digits. */
  phone?: string | null | undefined;
  /** The code that phoneCodeSend sent to the new number. */
  phoneCode?: string | null | undefined;
};

/** What phoneCodeSend takes. */
export type PhoneCodeSendInput = {
  /** Names the wish: repeat it with the same request, and no second message is sent. 8 to 100 characters. */
  idempotencyKey: string;
  /** A mobile number of the mainland: 11 digits, with or without +86. */
  phone: string;
};

/** What proxyAccept takes. */
export type ProxyAcceptInput = {
  /** The code that the other side told. */
  code: string;
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
};

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

/** What proxyOffer takes. */
export type ProxyOfferInput = {
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
  /** What the proxy may do; at least one. */
  scopes: Array<ProxyScope>;
  /** Which side you are on. */
  side: ProxySide;
  /** When the grant ends, at most a year from now. */
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

/** Which side of a proxy grant somebody is on. */
export type ProxySide =
  /** Is acted for. */
  | 'ELDER'
  /** Acts. */
  | 'PROXY';

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

/** What for whom, when. */
export type QuoteInput = {
  /** The offering. */
  offeringId: string;
  /** Day of service. */
  on: string;
  /** Who receives the service. */
  recipientId: string;
};

/** Somebody new. */
export type RegisterInput = {
  /** Id of the community or grid of the home. */
  areaId: string;
  /** The name, 1 to 60 characters. */
  name: string;
};

/** What sessionsRevoke takes. */
export type SessionsRevokeInput = {
  /** Names the wish: repeat it with the same request, and nothing happens twice. 8 to 100 characters. */
  idempotencyKey: string;
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

/** What signInByWeChat takes. */
export type SignInByWeChatInput = {
  /** A fresh code of wx.login. */
  code: string;
  /** Names the wish. 8 to 100 characters. */
  idempotencyKey: string;
  /** The code of the button 手机号快捷登录, when the caller's WeChat is not linked yet. */
  phoneCode?: string | null | undefined;
  /** Who signs in, for a number that nobody has yet. */
  register?: RegisterInput | null | undefined;
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

export type AreasQueryVariables = Exact<{
  parent?: string | null | undefined;
  level?: AreaLevel | null | undefined;
}>;


export type AreasQuery = { areas: { edges: Array<{ node: { id: string, code: string, name: string, level: AreaLevel, parent: { id: string, code: string, name: string, level: AreaLevel } | null } }> } };

export type BookingCardFragment = { id: string, status: BookingStatus, payment: PaymentStatus, startsAt: string, endsAt: string, grossFen: number, residentFen: number, refundDueFen: number, disputed: boolean, offering: { id: string, name: string, mode: OfferingMode, location: { name: string } | null }, organization: { id: string, name: string }, worker: { id: string, name: string }, recipient: { id: string, name: string }, appraisal: { id: string } | null };

export type HoldCardFragment = { id: string, version: number, status: HoldStatus, startsAt: string, endsAt: string, expiresAt: string, extended: boolean, offering: { id: string, name: string }, worker: { id: string, name: string }, recipient: { id: string, name: string } };

export type OfferingCardFragment = { id: string, name: string, mode: OfferingMode, priceFen: number, unit: OfferingUnit, durationMinutes: number, nextStarts: Array<string>, rating: { milli: number | null, count: number | null }, category: { id: string, name: string, nameEn: string, panel: Panel }, organization: { id: string, name: string, grade: OrganizationGrade, demo: boolean }, location: { name: string, address: string } | null };

export type SplitFragment = { on: string, grossFen: number, publicFen: number, residentFen: number, noContract: boolean, digest: string, lines: Array<{ payer: Payer, amountFen: number, programme: { id: string, name: string } | null }> };

export type EvaluationFragment = { eligible: boolean, programme: { id: string, name: string, payer: Payer }, clauses: Array<{ name: string, ok: boolean, required: string, actual: string }> };

type Fault_QuoteChanged_Fragment = { __typename: 'QuoteChanged', quoteDigest: string | null, residentFen: number | null, code: ErrorCode, message: string, path: Array<string> | null };

type Fault_RuleBroken_Fragment = { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null };

type Fault_RuleError_Fragment = { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null };

type Fault_SlotHeld_Fragment = { __typename: 'SlotHeld', until: string | null, code: ErrorCode, message: string, path: Array<string> | null };

type Fault_SlotTaken_Fragment = { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null };

type Fault_StaleVersion_Fragment = { __typename: 'StaleVersion', currentVersion: number | null, code: ErrorCode, message: string, path: Array<string> | null };

type Fault_StockExhausted_Fragment = { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null };

export type FaultFragment =
  | Fault_QuoteChanged_Fragment
  | Fault_RuleBroken_Fragment
  | Fault_RuleError_Fragment
  | Fault_SlotHeld_Fragment
  | Fault_SlotTaken_Fragment
  | Fault_StaleVersion_Fragment
  | Fault_StockExhausted_Fragment
;

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { person: { birthDate: string | null, gender: Gender, id: string, version: number, name: string, phone: string | null, address: string | null, area: { phone: string, id: string, code: string, name: string, level: AreaLevel, parent: { id: string, code: string, name: string, level: AreaLevel, parent: { id: string, code: string, name: string, level: AreaLevel } | null } | null } | null, contacts: Array<{ id: string, name: string, phone: string, relation: string }> }, actingFor: Array<{ elderId: string, elderName: string, elderVersion: number | null, scopes: Array<ProxyScope>, contacts: Array<{ id: string, name: string, phone: string, relation: string }>, elder: { id: string, version: number, name: string, phone: string | null, address: string | null, area: { phone: string, id: string, code: string, name: string, level: AreaLevel, parent: { id: string, code: string, name: string, level: AreaLevel, parent: { id: string, code: string, name: string, level: AreaLevel } | null } | null } | null, contacts: Array<{ id: string, name: string, phone: string, relation: string }> } | null }> } | null };

export type WhoFragment = { id: string, version: number, name: string, phone: string | null, address: string | null, area: { phone: string, id: string, code: string, name: string, level: AreaLevel, parent: { id: string, code: string, name: string, level: AreaLevel, parent: { id: string, code: string, name: string, level: AreaLevel } | null } | null } | null, contacts: Array<{ id: string, name: string, phone: string, relation: string }> };

export type PlaceFragment = { id: string, code: string, name: string, level: AreaLevel, parent: { id: string, code: string, name: string, level: AreaLevel, parent: { id: string, code: string, name: string, level: AreaLevel } | null } | null };

export type HoldQueryVariables = Exact<{
  id: string;
}>;


export type HoldQuery = { node:
    | { id: string, version: number, status: HoldStatus, startsAt: string, endsAt: string, expiresAt: string, extended: boolean, groupSession: { id: string } | null, offering: { id: string, name: string, mode: OfferingMode, prepay: boolean, approvalRequired: boolean, location: { name: string, address: string } | null, organization: { name: string }, cancellationPolicy: { id: string, title: string, citation: string, body: { [key: string]: unknown } } | null }, recipient: { id: string, name: string, address: string | null, phone: string | null }, quote: { on: string, grossFen: number, publicFen: number, residentFen: number, noContract: boolean, digest: string, lines: Array<{ payer: Payer, amountFen: number, programme: { id: string, name: string } | null }> }, availableActions: Array<{ action: string, allowed: boolean }>, worker: { id: string, name: string } }
    | Record<PropertyKey, never>
   | null };

export type HoldExtendMutationVariables = Exact<{
  input: HoldExtendInput;
}>;


export type HoldExtendMutation = { holdExtend: { hold: { id: string } | null, errors: Array<
      | { __typename: 'QuoteChanged', quoteDigest: string | null, residentFen: number | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', until: string | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', currentVersion: number | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type HoldReleaseMutationVariables = Exact<{
  input: HoldReleaseInput;
}>;


export type HoldReleaseMutation = { holdRelease: { hold: { id: string } | null, errors: Array<
      | { __typename: 'QuoteChanged', quoteDigest: string | null, residentFen: number | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', until: string | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', currentVersion: number | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type BookingConfirmMutationVariables = Exact<{
  input: BookingConfirmInput;
}>;


export type BookingConfirmMutation = { bookingConfirm: { booking: { id: string } | null, errors: Array<
      | { __typename: 'QuoteChanged', quoteDigest: string | null, residentFen: number | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', until: string | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', currentVersion: number | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type OfferingQueryVariables = Exact<{
  id: string;
}>;


export type OfferingQuery = { node:
    | { description: string, status: OfferingStatus, leadMinutes: number, horizonDays: number, approvalRequired: boolean, prepay: boolean, minAge: number, careLevels: Array<CareLevel>, id: string, name: string, mode: OfferingMode, priceFen: number, unit: OfferingUnit, durationMinutes: number, nextStarts: Array<string>, areas: Array<{ id: string, name: string, level: AreaLevel }>, cancellationPolicy: { id: string, title: string, citation: string, body: { [key: string]: unknown } } | null, programmes: Array<{ id: string, name: string, payer: Payer, rateBp: number, capVisitFen: number, capMonthFen: number, citation: string }>, rating: { milli: number | null, count: number | null }, category: { id: string, name: string, nameEn: string, panel: Panel }, organization: { id: string, name: string, grade: OrganizationGrade, demo: boolean }, location: { name: string, address: string } | null }
    | Record<PropertyKey, never>
   | null };

export type QuoteQueryVariables = Exact<{
  input: QuoteInput;
}>;


export type QuoteQuery = { quote: { on: string, grossFen: number, publicFen: number, residentFen: number, noContract: boolean, digest: string, evaluations: Array<{ eligible: boolean, programme: { id: string, name: string, payer: Payer }, clauses: Array<{ name: string, ok: boolean, required: string, actual: string }> }>, lines: Array<{ payer: Payer, amountFen: number, programme: { id: string, name: string } | null }> } };

export type OrganizationQueryVariables = Exact<{
  id: string;
}>;


export type OrganizationQuery = { node:
    | { id: string, name: string, legalCode: string, kind: OrganizationKind, grade: OrganizationGrade, description: string, phone: string, email: string, website: string, demo: boolean, area: { id: string, code: string, name: string, level: AreaLevel, parent: { id: string, code: string, name: string, level: AreaLevel, parent: { id: string, code: string, name: string, level: AreaLevel } | null } | null } | null, credentials: Array<{ kind: string, number: string, validFrom: string, validUntil: string }>, locations: Array<{ id: string, name: string, address: string }>, rating: { milli: number | null, count: number | null } }
    | Record<PropertyKey, never>
   | null, offerings: { edges: Array<{ metres: number | null, node: { id: string, name: string, mode: OfferingMode, priceFen: number, unit: OfferingUnit, durationMinutes: number, nextStarts: Array<string>, rating: { milli: number | null, count: number | null }, category: { id: string, name: string, nameEn: string, panel: Panel }, organization: { id: string, name: string, grade: OrganizationGrade, demo: boolean }, location: { name: string, address: string } | null }, subsidy: { name: string, rateBp: number, capVisitFen: number } | null }> } };

export type PerformanceQueryVariables = Exact<{
  id: string;
  month: string;
}>;


export type PerformanceQuery = { performance: { figures: Array<{ name: string, numerator: number | null, denominator: number | null }>, satisfied: { milli: number | null, count: number | null } } };

export type TimesQueryVariables = Exact<{
  input: AvailabilityInput;
}>;


export type TimesQuery = { availability: { nextStart: string | null, slots: Array<{ startsAt: string, endsAt: string, carers: number, placesLeft: number, groupSession: { id: string, capacity: number, worker: { name: string } } | null }>, reasons: Array<{ code: string, count: number }> } };

export type TimesOfQueryVariables = Exact<{
  id: string;
}>;


export type TimesOfQuery = { node:
    | { id: string, name: string, mode: OfferingMode, durationMinutes: number, leadMinutes: number, horizonDays: number, organization: { id: string, name: string, workers: { edges: Array<{ node: { id: string, name: string, gender: Gender } }> } } }
    | Record<PropertyKey, never>
   | null };

export type HoldCreateMutationVariables = Exact<{
  input: HoldCreateInput;
}>;


export type HoldCreateMutation = { holdCreate: { hold: { id: string, createdAt: string } | null, errors: Array<
      | { __typename: 'QuoteChanged', quoteDigest: string | null, residentFen: number | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', until: string | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', currentVersion: number | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type BookingAppraiseMutationVariables = Exact<{
  input: BookingAppraiseInput;
}>;


export type BookingAppraiseMutation = { bookingAppraise: { booking: { id: string } | null, errors: Array<
      | { __typename: 'QuoteChanged', quoteDigest: string | null, residentFen: number | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', until: string | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', currentVersion: number | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type BookingCancelMutationVariables = Exact<{
  input: BookingCancelInput;
}>;


export type BookingCancelMutation = { bookingCancel: { booking: { id: string } | null, errors: Array<
      | { __typename: 'QuoteChanged', quoteDigest: string | null, residentFen: number | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', until: string | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', currentVersion: number | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type BookingQueryVariables = Exact<{
  id: string;
}>;


export type BookingQuery = { node:
    | { version: number, funding: FundingStatus, verification: VerificationStatus, publicFen: number, endedBy: EndedBy | null, reason: string, partial: boolean, dueAt: string | null, deliveredAt: string | null, createdAt: string, id: string, status: BookingStatus, payment: PaymentStatus, startsAt: string, endsAt: string, grossFen: number, residentFen: number, refundDueFen: number, disputed: boolean, offering: { id: string, name: string, mode: OfferingMode, location: { name: string, address: string } | null }, organization: { id: string, name: string, phone: string }, worker: { id: string, name: string, gender: Gender }, recipient: { id: string, name: string, address: string | null, phone: string | null }, bookedBy: { id: string, name: string } | null, priceLines: Array<{ payer: Payer, amountFen: number, programme: { id: string, name: string } | null }>, cancellationQuote: { at: string, refundFen: number, keptFen: number, refundBp: number, noticeMinutes: number } | null, availableActions: Array<{ action: string, allowed: boolean }>, visit: { id: string, startedAt: string, endedAt: string | null, minutes: number, grade: VisitGrade, findings: Array<string>, tasksDone: Array<string>, reviewReason: string } | null, appraisal: { id: string, solved: boolean, satisfied: number, reasons: Array<string>, source: AppraisalSource, createdAt: string } | null, timeline: { edges: Array<{ node: { id: string, verb: string, at: string, actorId: string } }> } }
    | Record<PropertyKey, never>
   | null };

export type BookingAcknowledgeMutationVariables = Exact<{
  input: BookingAcknowledgeInput;
}>;


export type BookingAcknowledgeMutation = { bookingAcknowledge: { booking: { id: string } | null, errors: Array<
      | { __typename: 'QuoteChanged', quoteDigest: string | null, residentFen: number | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', until: string | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', currentVersion: number | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type BookingDisputeMutationVariables = Exact<{
  input: BookingDisputeInput;
}>;


export type BookingDisputeMutation = { bookingDispute: { booking: { id: string } | null, errors: Array<
      | { __typename: 'QuoteChanged', quoteDigest: string | null, residentFen: number | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', until: string | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', currentVersion: number | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type BookingsQueryVariables = Exact<{
  filter: BookingFilter;
  orderBy: BookingOrder;
  after?: string | null | undefined;
}>;


export type BookingsQuery = { bookings: { edges: Array<{ node: { id: string, status: BookingStatus, payment: PaymentStatus, startsAt: string, endsAt: string, grossFen: number, residentFen: number, refundDueFen: number, disputed: boolean, offering: { id: string, name: string, mode: OfferingMode, location: { name: string } | null }, organization: { id: string, name: string }, worker: { id: string, name: string }, recipient: { id: string, name: string }, appraisal: { id: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type HoldsQueryVariables = Exact<{ [key: string]: never; }>;


export type HoldsQuery = { holds: Array<{ id: string, version: number, status: HoldStatus, startsAt: string, endsAt: string, expiresAt: string, extended: boolean, offering: { id: string, name: string }, worker: { id: string, name: string }, recipient: { id: string, name: string } }> };

export type HomeQueryVariables = Exact<{
  recipientId: string;
}>;


export type HomeQuery = { live: { edges: Array<{ node: { id: string, status: BookingStatus, payment: PaymentStatus, startsAt: string, endsAt: string, grossFen: number, residentFen: number, refundDueFen: number, disputed: boolean, offering: { id: string, name: string, mode: OfferingMode, location: { name: string } | null }, organization: { id: string, name: string }, worker: { id: string, name: string }, recipient: { id: string, name: string }, appraisal: { id: string } | null } }> }, past: { edges: Array<{ node: { id: string, offering: { id: string, name: string, organization: { id: string, name: string } } } }> }, holds: Array<{ id: string, version: number, status: HoldStatus, startsAt: string, endsAt: string, expiresAt: string, extended: boolean, offering: { id: string, name: string }, worker: { id: string, name: string }, recipient: { id: string, name: string } }> };

export type PanelsQueryVariables = Exact<{
  areaCode?: string | null | undefined;
}>;


export type PanelsQuery = { affairs: { totalCount: number }, publicManagement: { totalCount: number }, o2o: { totalCount: number }, elderCare: { totalCount: number }, health: { totalCount: number }, gate: { totalCount: number } };

export type ProxyInvitationQueryVariables = Exact<{
  code: string;
}>;


export type ProxyInvitationQuery = { proxyInvitation: { inviterName: string, side: ProxySide, scopes: Array<ProxyScope>, until: string, expiresAt: string } };

export type ProxyAcceptMutationVariables = Exact<{
  input: ProxyAcceptInput;
}>;


export type ProxyAcceptMutation = { proxyAccept: { proxyGrant: { id: string, elder: { id: string } | null } | null, errors: Array<
      | { __typename: 'QuoteChanged', quoteDigest: string | null, residentFen: number | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', until: string | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', currentVersion: number | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type BillsQueryVariables = Exact<{
  filter: BookingFilter;
  after?: string | null | undefined;
}>;


export type BillsQuery = { bookings: { edges: Array<{ node: { publicFen: number, id: string, status: BookingStatus, payment: PaymentStatus, startsAt: string, endsAt: string, grossFen: number, residentFen: number, refundDueFen: number, disputed: boolean, offering: { id: string, name: string, mode: OfferingMode, location: { name: string } | null }, organization: { id: string, name: string }, worker: { id: string, name: string }, recipient: { id: string, name: string }, appraisal: { id: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ContactsSaveMutationVariables = Exact<{
  input: ContactsSaveInput;
}>;


export type ContactsSaveMutation = { contactsSave: { version: number | null, errors: Array<
      | { __typename: 'QuoteChanged', quoteDigest: string | null, residentFen: number | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', until: string | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', currentVersion: number | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type PersonExportQueryVariables = Exact<{
  personId: string;
}>;


export type PersonExportQuery = { personExport: { [key: string]: unknown } };

export type PersonEraseMutationVariables = Exact<{
  input: PersonEraseInput;
}>;


export type PersonEraseMutation = { personErase: { erasedAt: string | null, errors: Array<
      | { __typename: 'QuoteChanged', quoteDigest: string | null, residentFen: number | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', details: { [key: string]: unknown } | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', until: string | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', currentVersion: number | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type ProxyOfferMutationVariables = Exact<{
  input: ProxyOfferInput;
}>;


export type ProxyOfferMutation = { proxyOffer: { invitation: { code: string, expiresAt: string } | null, errors: Array<
      | { __typename: 'QuoteChanged', quoteDigest: string | null, residentFen: number | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', until: string | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', currentVersion: number | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type PersonSaveMutationVariables = Exact<{
  input: PersonSaveInput;
}>;


export type PersonSaveMutation = { personSave: { person: { id: string, version: number } | null, errors: Array<
      | { __typename: 'QuoteChanged', quoteDigest: string | null, residentFen: number | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', until: string | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', currentVersion: number | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type ProxyGrantsQueryVariables = Exact<{ [key: string]: never; }>;


export type ProxyGrantsQuery = { proxyGrants: { edges: Array<{ node: { id: string, version: number, elderName: string, proxyName: string, scopes: Array<ProxyScope>, status: ProxyStatus, from: string, until: string, elder: { id: string } | null, proxy: { id: string } | null, availableActions: Array<{ action: string, allowed: boolean }> } }> } };

export type GrantFragment = { id: string, version: number, elderName: string, proxyName: string, scopes: Array<ProxyScope>, status: ProxyStatus, from: string, until: string, elder: { id: string } | null, proxy: { id: string } | null, availableActions: Array<{ action: string, allowed: boolean }> };

export type ProxyConfirmMutationVariables = Exact<{
  input: ProxyConfirmInput;
}>;


export type ProxyConfirmMutation = { proxyConfirm: { proxyGrant: { id: string } | null, errors: Array<
      | { __typename: 'QuoteChanged', quoteDigest: string | null, residentFen: number | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', until: string | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', currentVersion: number | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type ProxySuspendMutationVariables = Exact<{
  input: ProxySuspendInput;
}>;


export type ProxySuspendMutation = { proxySuspend: { proxyGrant: { id: string } | null, errors: Array<
      | { __typename: 'QuoteChanged', quoteDigest: string | null, residentFen: number | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', until: string | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', currentVersion: number | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type ProxyRevokeMutationVariables = Exact<{
  input: ProxyRevokeInput;
}>;


export type ProxyRevokeMutation = { proxyRevoke: { proxyGrant: { id: string } | null, errors: Array<
      | { __typename: 'QuoteChanged', quoteDigest: string | null, residentFen: number | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', until: string | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', currentVersion: number | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type SessionsRevokeMutationVariables = Exact<{
  input: SessionsRevokeInput;
}>;


export type SessionsRevokeMutation = { sessionsRevoke: { sessions: number | null, errors: Array<
      | { __typename: 'QuoteChanged', quoteDigest: string | null, residentFen: number | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', until: string | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', currentVersion: number | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type SignOutMutationVariables = Exact<{
  input: SignOutInput;
}>;


export type SignOutMutation = { signOut: { signedOut: boolean | null, errors: Array<
      | { __typename: 'QuoteChanged', quoteDigest: string | null, residentFen: number | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', until: string | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', currentVersion: number | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type SubsidiesQueryVariables = Exact<{
  personId: string;
  month: string;
}>;


export type SubsidiesQuery = { entitlements: Array<{ id: string, programmeCode: string, month: string, capFen: number, reservedFen: number, consumedFen: number, leftFen: number }>, programmes: Array<{ id: string, code: string, name: string, payer: Payer, rateBp: number, capVisitFen: number, capMonthFen: number, citation: string, validUntil: string, categories: Array<{ id: string, name: string, nameEn: string }> }> };

export type EligibilityQueryVariables = Exact<{
  personId: string;
  programmeId: string;
}>;


export type EligibilityQuery = { eligibility: { eligible: boolean, programme: { id: string, name: string, payer: Payer }, clauses: Array<{ name: string, ok: boolean, required: string, actual: string }> } };

export type ConsultationQueryVariables = Exact<{
  id: string;
  signed: boolean;
}>;


export type ConsultationQuery = { node:
    | { id: string, question: string, closesAt: string, open: boolean, project: { title: string, purpose: string, estimateFen: number, buyer: { name: string }, requirements: Array<{ number: number, body: { scope: string, termMonths: number, indicators: Array<{ name: string, unit: string, compare: Comparison, target: string, method: string }>, items: Array<{ title: string, units: number, unitPriceFen: number }> } }> }, own?: { edges: Array<{ node: { id: string, body: string, answer: string, mine: boolean, createdAt: string } }> }, comments: { edges: Array<{ node: { id: string, body: string, answer: string, mine: boolean, createdAt: string } }>, pageInfo: { hasNextPage: boolean } }, availableActions: Array<{ action: string, allowed: boolean, reason: string | null }> }
    | Record<PropertyKey, never>
   | null };

export type CommentMakeMutationVariables = Exact<{
  input: CommentMakeInput;
}>;


export type CommentMakeMutation = { commentMake: { comment: { id: string } | null, errors: Array<
      | { __typename: 'QuoteChanged', quoteDigest: string | null, residentFen: number | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', until: string | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', currentVersion: number | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type ConsultationsQueryVariables = Exact<{
  home?: boolean | null | undefined;
  signed: boolean;
}>;


export type ConsultationsQuery = { open: { edges: Array<{ node: { id: string, question: string, closesAt: string, project: { title: string } } }> }, elsewhere?: { edges: Array<{ node: { id: string, question: string, closesAt: string, project: { title: string } } }> }, past: { edges: Array<{ node: { id: string, question: string, closesAt: string, project: { title: string } } }> } };

export type ConsultationRowFragment = { id: string, question: string, closesAt: string, project: { title: string } };

export type VoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type VoicesQuery = { consultations: { edges: Array<{ node: { id: string, question: string, closesAt: string, project: { title: string } } }> }, myOpinions: { edges: Array<{ node: { id: string, milestone: { title: string, contract: { title: string } } } }> } };

export type MyOpinionsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyOpinionsQuery = { myOpinions: { edges: Array<{ node: { id: string, version: number, personName: string | null, evidence: string, milestone: { title: string, contract: { title: string, provider: { name: string } } } } }> } };

export type OpinionGiveMutationVariables = Exact<{
  input: OpinionGiveInput;
}>;


export type OpinionGiveMutation = { opinionGive: { opinion: { id: string } | null, errors: Array<
      | { __typename: 'QuoteChanged', quoteDigest: string | null, residentFen: number | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', until: string | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', currentVersion: number | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type ServicesQueryVariables = Exact<{
  filter: OfferingFilter;
  orderBy: OfferingOrder;
  after?: string | null | undefined;
}>;


export type ServicesQuery = { offerings: { edges: Array<{ metres: number | null, node: { id: string, name: string, mode: OfferingMode, priceFen: number, unit: OfferingUnit, durationMinutes: number, nextStarts: Array<string>, rating: { milli: number | null, count: number | null }, category: { id: string, name: string, nameEn: string, panel: Panel }, organization: { id: string, name: string, grade: OrganizationGrade, demo: boolean }, location: { name: string, address: string } | null }, subsidy: { name: string, rateBp: number, capVisitFen: number } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CategoriesQueryVariables = Exact<{ [key: string]: never; }>;


export type CategoriesQuery = { categories: Array<{ id: string, name: string, nameEn: string, panel: Panel, parent: { id: string } | null }> };

export type SignInOptionsQueryVariables = Exact<{ [key: string]: never; }>;


export type SignInOptionsQuery = { signInOptions: { password: boolean, phone: boolean, weChat: boolean, demoCode: string | null, oidc: { name: string, startPath: string } | null } };

export type BegunFragment = { token: string | null, challenge: { id: string, secret: string | null } | null, errors: Array<
    | { __typename: 'QuoteChanged', quoteDigest: string | null, residentFen: number | null, code: ErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'SlotHeld', until: string | null, code: ErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'StaleVersion', currentVersion: number | null, code: ErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
  > };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn: { token: string | null, challenge: { id: string, secret: string | null } | null, errors: Array<
      | { __typename: 'QuoteChanged', quoteDigest: string | null, residentFen: number | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', until: string | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', currentVersion: number | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type SignInByPhoneMutationVariables = Exact<{
  input: SignInByPhoneInput;
}>;


export type SignInByPhoneMutation = { signInByPhone: { token: string | null, challenge: { id: string, secret: string | null } | null, errors: Array<
      | { __typename: 'QuoteChanged', quoteDigest: string | null, residentFen: number | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', until: string | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', currentVersion: number | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type SignInByWeChatMutationVariables = Exact<{
  input: SignInByWeChatInput;
}>;


export type SignInByWeChatMutation = { signInByWeChat: { token: string | null, challenge: { id: string, secret: string | null } | null, errors: Array<
      | { __typename: 'QuoteChanged', quoteDigest: string | null, residentFen: number | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', until: string | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', currentVersion: number | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type SignInByTicketMutationVariables = Exact<{
  input: SignInByTicketInput;
}>;


export type SignInByTicketMutation = { signInByTicket: { token: string | null, challenge: { id: string, secret: string | null } | null, errors: Array<
      | { __typename: 'QuoteChanged', quoteDigest: string | null, residentFen: number | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', until: string | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', currentVersion: number | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type SignInSecondFactorMutationVariables = Exact<{
  input: SignInSecondFactorInput;
}>;


export type SignInSecondFactorMutation = { signInSecondFactor: { token: string | null, errors: Array<
      | { __typename: 'QuoteChanged', quoteDigest: string | null, residentFen: number | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', until: string | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', currentVersion: number | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type PhoneCodeSendMutationVariables = Exact<{
  input: PhoneCodeSendInput;
}>;


export type PhoneCodeSendMutation = { phoneCodeSend: { nextSendAt: string | null, errors: Array<
      | { __typename: 'QuoteChanged', quoteDigest: string | null, residentFen: number | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleBroken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'RuleError', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotHeld', until: string | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'SlotTaken', code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StaleVersion', currentVersion: number | null, code: ErrorCode, message: string, path: Array<string> | null }
      | { __typename: 'StockExhausted', code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export const BookingCardFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BookingCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Booking"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"payment"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"grossFen"}},{"kind":"Field","name":{"kind":"Name","value":"residentFen"}},{"kind":"Field","name":{"kind":"Name","value":"refundDueFen"}},{"kind":"Field","name":{"kind":"Name","value":"disputed"}},{"kind":"Field","name":{"kind":"Name","value":"offering"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"worker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recipient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"appraisal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<BookingCardFragment, unknown>;
export const HoldCardFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HoldCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Hold"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"extended"}},{"kind":"Field","name":{"kind":"Name","value":"offering"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"worker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recipient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<HoldCardFragment, unknown>;
export const OfferingCardFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfferingCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Offering"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"priceFen"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"durationMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"rating"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"milli"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextStarts"}},{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"panel"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"grade"}},{"kind":"Field","name":{"kind":"Name","value":"demo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"address"}}]}}]}}]} as unknown as DocumentNode<OfferingCardFragment, unknown>;
export const SplitFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Split"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Quote"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"grossFen"}},{"kind":"Field","name":{"kind":"Name","value":"publicFen"}},{"kind":"Field","name":{"kind":"Name","value":"residentFen"}},{"kind":"Field","name":{"kind":"Name","value":"noContract"}},{"kind":"Field","name":{"kind":"Name","value":"digest"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"payer"}},{"kind":"Field","name":{"kind":"Name","value":"amountFen"}},{"kind":"Field","name":{"kind":"Name","value":"programme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<SplitFragment, unknown>;
export const EvaluationFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Evaluation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EligibilityEvaluation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"eligible"}},{"kind":"Field","name":{"kind":"Name","value":"programme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"payer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clauses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"ok"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"actual"}}]}}]}}]} as unknown as DocumentNode<EvaluationFragment, unknown>;
export const PlaceFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Place"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Area"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}}]}}]}}]}}]} as unknown as DocumentNode<PlaceFragment, unknown>;
export const WhoFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Who"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"area"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Place"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"relation"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Place"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Area"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}}]}}]}}]}}]} as unknown as DocumentNode<WhoFragment, unknown>;
export const GrantFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Grant"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProxyGrant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"elder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"elderName"}},{"kind":"Field","name":{"kind":"Name","value":"proxy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proxyName"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}}]}}]}}]} as unknown as DocumentNode<GrantFragment, unknown>;
export const ConsultationRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConsultationRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Consultation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"question"}},{"kind":"Field","name":{"kind":"Name","value":"closesAt"}},{"kind":"Field","name":{"kind":"Name","value":"project"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]} as unknown as DocumentNode<ConsultationRowFragment, unknown>;
export const FaultFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SlotHeld"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"QuoteChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quoteDigest"}},{"kind":"Field","name":{"kind":"Name","value":"residentFen"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StaleVersion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"currentVersion"}}]}}]}}]} as unknown as DocumentNode<FaultFragment, unknown>;
export const BegunFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Begun"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SignInPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"token"}},{"kind":"Field","name":{"kind":"Name","value":"challenge"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"secret"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SlotHeld"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"QuoteChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quoteDigest"}},{"kind":"Field","name":{"kind":"Name","value":"residentFen"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StaleVersion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"currentVersion"}}]}}]}}]} as unknown as DocumentNode<BegunFragment, unknown>;
export const AreasDocument = {"__meta__":{"hash":"sha256:196f0b311cc0ab04019180392468674c54ccf11fe61f646a69ef0f8efcf5ddf5"}} as unknown as DocumentNode<AreasQuery, AreasQueryVariables>;
export const ViewerDocument = {"__meta__":{"hash":"sha256:ffbb1f39268abce7906397d0f12ed2287edc4d957d9ec462d8227882ea7b64e8"}} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;
export const HoldDocument = {"__meta__":{"hash":"sha256:7a05c6bbbf21b05e1c4fcad0a0f138234a8f870008c7d228dd3d1bf987343a30"}} as unknown as DocumentNode<HoldQuery, HoldQueryVariables>;
export const HoldExtendDocument = {"__meta__":{"hash":"sha256:c733881cdbfefb6994d316a27be21daf961367e8da25b1f9c1c7dd5b73944d19"}} as unknown as DocumentNode<HoldExtendMutation, HoldExtendMutationVariables>;
export const HoldReleaseDocument = {"__meta__":{"hash":"sha256:d8b3662317835ee5269b75dc889b2ba5a07fc77e08320cd0709a61c53e3b6763"}} as unknown as DocumentNode<HoldReleaseMutation, HoldReleaseMutationVariables>;
export const BookingConfirmDocument = {"__meta__":{"hash":"sha256:8e60ef9ff435e1007f17ef6b0af5e64e5acb70d2ead309d60b39f092d618014f"}} as unknown as DocumentNode<BookingConfirmMutation, BookingConfirmMutationVariables>;
export const OfferingDocument = {"__meta__":{"hash":"sha256:868cdc080d42cebcc35f902f23b0712e841b433a7990adb5ced09add52816e42"}} as unknown as DocumentNode<OfferingQuery, OfferingQueryVariables>;
export const QuoteDocument = {"__meta__":{"hash":"sha256:34ff8321b742f5d71bd1a684302b7d3c987e06cdef809dffdd8fafb7737f2781"}} as unknown as DocumentNode<QuoteQuery, QuoteQueryVariables>;
export const OrganizationDocument = {"__meta__":{"hash":"sha256:2ec0e7d231448c8c67285c7b618c297bf7ea37baf218c3d0ce888138008c5ac7"}} as unknown as DocumentNode<OrganizationQuery, OrganizationQueryVariables>;
export const PerformanceDocument = {"__meta__":{"hash":"sha256:3bc9c3010f7b9ec90f1daf39bad51eccc2372c421be066f4c026c96b0d8cf79c"}} as unknown as DocumentNode<PerformanceQuery, PerformanceQueryVariables>;
export const TimesDocument = {"__meta__":{"hash":"sha256:ddc4f8102d64f10cd006bd000f6c42366cd64f747b25139adaf64344cef47333"}} as unknown as DocumentNode<TimesQuery, TimesQueryVariables>;
export const TimesOfDocument = {"__meta__":{"hash":"sha256:2b306ae5b6a195fbd8f3628829ab4dbe398a51b3d6fffa8789930df262bce207"}} as unknown as DocumentNode<TimesOfQuery, TimesOfQueryVariables>;
export const HoldCreateDocument = {"__meta__":{"hash":"sha256:c862a79db32f0c87bebdf8d992dcf64add267dd561352bde7d35655156b94dbd"}} as unknown as DocumentNode<HoldCreateMutation, HoldCreateMutationVariables>;
export const BookingAppraiseDocument = {"__meta__":{"hash":"sha256:9b20615db0ef5fb8ae11c06c0bfe47e344ac21071705a4e2b3e3303f8eb212ac"}} as unknown as DocumentNode<BookingAppraiseMutation, BookingAppraiseMutationVariables>;
export const BookingCancelDocument = {"__meta__":{"hash":"sha256:716fb51b36153871fdb550ff4cb326859f8a61a976873e3cdd42844b90e077c4"}} as unknown as DocumentNode<BookingCancelMutation, BookingCancelMutationVariables>;
export const BookingDocument = {"__meta__":{"hash":"sha256:47dab3c9001f268a05a871302450ce4d300698def07995d0cc19f8190b32a44e"}} as unknown as DocumentNode<BookingQuery, BookingQueryVariables>;
export const BookingAcknowledgeDocument = {"__meta__":{"hash":"sha256:72fb85b12dbc0efefaec7f29cab90f65ee66c108bd77c6cda8aa57ceb0055201"}} as unknown as DocumentNode<BookingAcknowledgeMutation, BookingAcknowledgeMutationVariables>;
export const BookingDisputeDocument = {"__meta__":{"hash":"sha256:29ae177e863fd82ff807300f2dd28d42bc66b213a21658c683deffb731d808f5"}} as unknown as DocumentNode<BookingDisputeMutation, BookingDisputeMutationVariables>;
export const BookingsDocument = {"__meta__":{"hash":"sha256:67a9a5d9452605c1818f6ddfe039aa91748cc1a6925267e1d536b3a7f76ae603"}} as unknown as DocumentNode<BookingsQuery, BookingsQueryVariables>;
export const HoldsDocument = {"__meta__":{"hash":"sha256:b8185e8aa3319561920cfe49c214c804527428cc336cf42a7a46910858876797"}} as unknown as DocumentNode<HoldsQuery, HoldsQueryVariables>;
export const HomeDocument = {"__meta__":{"hash":"sha256:56b165bbbd00843914ea88e355de6e30657ce37010d2a63504d484629deef2b9"}} as unknown as DocumentNode<HomeQuery, HomeQueryVariables>;
export const PanelsDocument = {"__meta__":{"hash":"sha256:49a8fb66e93d085295168b4c72d2757d6bd89e8ad3216803780d0a71409ccbdf"}} as unknown as DocumentNode<PanelsQuery, PanelsQueryVariables>;
export const ProxyInvitationDocument = {"__meta__":{"hash":"sha256:5a1c17ca4add201636d9212b407283a54a0d0607ad761c9322857a0e9f2c66f4"}} as unknown as DocumentNode<ProxyInvitationQuery, ProxyInvitationQueryVariables>;
export const ProxyAcceptDocument = {"__meta__":{"hash":"sha256:7add915747890d064bf068ea8a2951ac285a84489cbcc7148950646022faf5c1"}} as unknown as DocumentNode<ProxyAcceptMutation, ProxyAcceptMutationVariables>;
export const BillsDocument = {"__meta__":{"hash":"sha256:2da7c8ae1f7041aca7958c84c22e487dcc5b963e72c597ec45f30cdf60cae1d2"}} as unknown as DocumentNode<BillsQuery, BillsQueryVariables>;
export const ContactsSaveDocument = {"__meta__":{"hash":"sha256:8db177dc78489113f18f58ef7c3f23d82c1836d36155b0b72bd39b6f48564f57"}} as unknown as DocumentNode<ContactsSaveMutation, ContactsSaveMutationVariables>;
export const PersonExportDocument = {"__meta__":{"hash":"sha256:20a60885c63e8d4ac30982e534c4152198b9d79706f10f144f41cc473d3934f9"}} as unknown as DocumentNode<PersonExportQuery, PersonExportQueryVariables>;
export const PersonEraseDocument = {"__meta__":{"hash":"sha256:2ee8975c4aecc915c22ac6c7ef14691451efc5802524cb7e040cc35ae9ef93fe"}} as unknown as DocumentNode<PersonEraseMutation, PersonEraseMutationVariables>;
export const ProxyOfferDocument = {"__meta__":{"hash":"sha256:c8374caac517061cd2fe67d4aca000b38ef8edffe7932e44241f0f2097adf6e3"}} as unknown as DocumentNode<ProxyOfferMutation, ProxyOfferMutationVariables>;
export const PersonSaveDocument = {"__meta__":{"hash":"sha256:9bae34734618c57711531bcdd241287f2c90bf8034d37ba6718b408383cffea5"}} as unknown as DocumentNode<PersonSaveMutation, PersonSaveMutationVariables>;
export const ProxyGrantsDocument = {"__meta__":{"hash":"sha256:001dc260bd2ff8de07d319fc86bf175dbc50be32ceb11ef2cd5b374419472829"}} as unknown as DocumentNode<ProxyGrantsQuery, ProxyGrantsQueryVariables>;
export const ProxyConfirmDocument = {"__meta__":{"hash":"sha256:7722b4234af73cd7794e0ced07927fddee831bda12fac4ff4335aa1050862a34"}} as unknown as DocumentNode<ProxyConfirmMutation, ProxyConfirmMutationVariables>;
export const ProxySuspendDocument = {"__meta__":{"hash":"sha256:2d332858efd3fda5c1b1b0b08d6c975a1457e45862383960cdc40af97529fe21"}} as unknown as DocumentNode<ProxySuspendMutation, ProxySuspendMutationVariables>;
export const ProxyRevokeDocument = {"__meta__":{"hash":"sha256:ecf3aba94bb408cc194a14ba9c66524ecdc44d1348a4871b7cdbfcdbe32d6407"}} as unknown as DocumentNode<ProxyRevokeMutation, ProxyRevokeMutationVariables>;
export const SessionsRevokeDocument = {"__meta__":{"hash":"sha256:54418d27130d5c2cd3ac283ecdb84690b5808de6d007de293ee5d68a792e9433"}} as unknown as DocumentNode<SessionsRevokeMutation, SessionsRevokeMutationVariables>;
export const SignOutDocument = {"__meta__":{"hash":"sha256:7502ef211f77d362cc06cf14e1977cae74f9c86b8a2bd08801a07664d36463f9"}} as unknown as DocumentNode<SignOutMutation, SignOutMutationVariables>;
export const SubsidiesDocument = {"__meta__":{"hash":"sha256:0895f8b2498455d3cc5c612d195d7d90584efc5af3ebce8466b296fa803eb8ae"}} as unknown as DocumentNode<SubsidiesQuery, SubsidiesQueryVariables>;
export const EligibilityDocument = {"__meta__":{"hash":"sha256:b60a480d8ba49d07938e7b10c36ac8f3fa0495579ae93c42fcd4394e5ce25fff"}} as unknown as DocumentNode<EligibilityQuery, EligibilityQueryVariables>;
export const ConsultationDocument = {"__meta__":{"hash":"sha256:148895fa8c4bdcc4070a32fef1c7da15ccbf7378286f21e5caed3bb144c52e89"}} as unknown as DocumentNode<ConsultationQuery, ConsultationQueryVariables>;
export const CommentMakeDocument = {"__meta__":{"hash":"sha256:d57a6fb450cc264aa95f60ea562edc2ba9b0c7ae2a9c7be083e23c66c1f18896"}} as unknown as DocumentNode<CommentMakeMutation, CommentMakeMutationVariables>;
export const ConsultationsDocument = {"__meta__":{"hash":"sha256:796929c8f00559a7fe47e46545824fba2a6e29aa7160b3b5bb43fb6c070fc6ac"}} as unknown as DocumentNode<ConsultationsQuery, ConsultationsQueryVariables>;
export const VoicesDocument = {"__meta__":{"hash":"sha256:c8e8d5000c946900e66d8cb3757673308e8031ea02c291db99c99a04f693e298"}} as unknown as DocumentNode<VoicesQuery, VoicesQueryVariables>;
export const MyOpinionsDocument = {"__meta__":{"hash":"sha256:6aa9b966c3be337dacef9380db3979f0a0dcb02e4480653cd1859b47719bb976"}} as unknown as DocumentNode<MyOpinionsQuery, MyOpinionsQueryVariables>;
export const OpinionGiveDocument = {"__meta__":{"hash":"sha256:0afb12e55895b0d206809845230c58c88c7e9a122e98aed521f60f4c52aa8d19"}} as unknown as DocumentNode<OpinionGiveMutation, OpinionGiveMutationVariables>;
export const ServicesDocument = {"__meta__":{"hash":"sha256:b5d67bb3c8ab82563464aab47f673680ad794e6609ccb79be65848ccc3ae75fc"}} as unknown as DocumentNode<ServicesQuery, ServicesQueryVariables>;
export const CategoriesDocument = {"__meta__":{"hash":"sha256:7ee47a81c37c29e0c3d3ca7833ee58b2e0db3b7253e47e6534537db9ff24b31c"}} as unknown as DocumentNode<CategoriesQuery, CategoriesQueryVariables>;
export const SignInOptionsDocument = {"__meta__":{"hash":"sha256:a4dc538f04129b14102f581b2e4b304493aeb7bb81ac57db400176b88e0dc721"}} as unknown as DocumentNode<SignInOptionsQuery, SignInOptionsQueryVariables>;
export const SignInDocument = {"__meta__":{"hash":"sha256:245c4df2ceb78a1ef30ab6fc7dba7ad51411e5178254d520166dabca5ac59f25"}} as unknown as DocumentNode<SignInMutation, SignInMutationVariables>;
export const SignInByPhoneDocument = {"__meta__":{"hash":"sha256:b56574036d3f3c613d5e041c007aed1880f4e2500b8edb4154db55f3215e1807"}} as unknown as DocumentNode<SignInByPhoneMutation, SignInByPhoneMutationVariables>;
export const SignInByWeChatDocument = {"__meta__":{"hash":"sha256:0f5e734d1cc8928fdff464ca0905fa552125b052dfb3746f77b31f93025f74de"}} as unknown as DocumentNode<SignInByWeChatMutation, SignInByWeChatMutationVariables>;
export const SignInByTicketDocument = {"__meta__":{"hash":"sha256:78ec5217414731f1fb1cf375bc18f51ff24323139bd7f58515aedae7630d320b"}} as unknown as DocumentNode<SignInByTicketMutation, SignInByTicketMutationVariables>;
export const SignInSecondFactorDocument = {"__meta__":{"hash":"sha256:8c0fe9576494e0a536dc69b884fa26f791236924368e3ec5f81d3987580747c0"}} as unknown as DocumentNode<SignInSecondFactorMutation, SignInSecondFactorMutationVariables>;
export const PhoneCodeSendDocument = {"__meta__":{"hash":"sha256:2614def795bcc3ca16fe336d8eea705315643898a5f336ebe49bc4611fed18b0"}} as unknown as DocumentNode<PhoneCodeSendMutation, PhoneCodeSendMutationVariables>;