#pragma once

#include <string>

// Whatever must reach the platform and is no case: ratings, complaints, events. The outbox keeps it until then.
namespace platform {

// POST /v1/<kind> with the key; the same key may come again and makes one thing of it.
struct Deliver { std::string kind, json; };          // Delivered
struct Delivered { std::string number; };            // what the platform calls it

}  // namespace platform
