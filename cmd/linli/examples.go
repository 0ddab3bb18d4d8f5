package main

import "linli/web/start"

// examples are operations to try on the demo district, by role.
func examples() []start.Example {
	return []start.Example{
		{Role: "daughter", Title: "找助浴服务 Find a home bath", Operation: `query Find($filter: OfferingFilter) {
  offerings(filter: $filter, orderBy: RATING, first: 5) {
    edges { node { id name priceFen organization { name grade } rating { count } nextStarts programmes { name } } }
  }
}`, Variables: `{"filter": {"text": "助浴"}}`},
		{Role: "daughter", Title: "我为谁办事 Whom I act for", Operation: `{ viewer { person { name } actingFor { elder { id name area { name } } scopes } } }`},
		{Role: "daughter", Title: "妈妈的预约 My mother's bookings", Operation: `{ bookings(first: 10) { edges { node { id status startsAt offering { name } worker { name } residentFen publicFen availableActions { action allowed reason } } } } }`},
		{Role: "carer", Title: "我的班次和预约 My visits", Operation: `{ viewer { workers { id name } } bookings(first: 10) { edges { node { id status startsAt endsAt recipient { name address } } } } }`},
		{Role: "dispatcher", Title: "预约一览 Bookings of the organisation", Operation: `{ viewer { posts { organization { id name } } } bookings(first: 20) { edges { node { id status startsAt worker { name } } } } }`},
		{Role: "manager", Title: "合同与结算 Contracts and statements", Operation: `{ statements(first: 10) { edges { node { id month status amountFen lineCount availableActions { action allowed reason } } } } }`},
		{Role: "approver", Title: "合同用量 Use of the contracts", Operation: `{ contracts(first: 10) { edges { node { number title valueFen lots { units } } } } }`},
		{Role: "auditor", Title: "留痕 The log", Operation: `{ entries(first: 20) { edges { node { stream seq verb record at hash } } } }`},
	}
}
