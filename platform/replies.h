#pragma once

#include "platform/http.h"

// What an HTTP reply means. None of these throws anything but messages.h's Garbage and WrongSchema.
namespace platform {

Said understandAccepted(const HttpReply&);
Said understandSession(const HttpReply&);
Said understandCases(const HttpReply&);
Said understandCase(const HttpReply&);
Said understandGrant(const HttpReply&, const std::filesystem::path& sealTrust);
Said understandPrintReported(const HttpReply&);
Said understandCatalogue(const HttpReply&);
Said understandHeartbeat(const HttpReply&);

}  // namespace platform
