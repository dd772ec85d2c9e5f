#pragma once

#include "platform/server/item.h"
#include "platform/topics/cases.h"

namespace platform {

// Who applies, for whom, about whom and where, as the item allows it. Throws Refusal 422: members_wrong, subject_wrong,
// organisation_wrong, agent_wrong, region_unsupported.
void checkParties(const Item&, const Submission&);

}  // namespace platform
