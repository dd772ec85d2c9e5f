#include "platform/topics/complaints.h"

#include "platform/exchange.h"

namespace platform {

Exchange exchange(const std::string&, const FindComplaint& question, const ClientConfig&) {
    return {{"GET", "/v1/complaints/" + escaped(question.number), "", {}}, understood<ComplaintFound>({200})};
}

}  // namespace platform
