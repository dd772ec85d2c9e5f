#pragma once

#include <atomic>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "platform/server/service.h"

namespace platform {

// openapi.yaml, against which requests and replies are checked. A mismatch is said in one line without contents.
class Contract {
public:
    explicit Contract(const std::filesystem::path& openapi);    // throws std::runtime_error
    ~Contract();

    std::optional<std::string> mismatch(const ServiceRequest&) const;
    std::optional<std::string> mismatch(const ServiceRequest&, const ServiceReply&) const;
    // A message alone, for the examples: the name of a schema.
    std::optional<std::string> mismatch(const std::string& schema, const std::string& json) const;

    void count() { ++violations_; }
    int violations() const { return violations_; }

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
    std::atomic<int> violations_ = 0;
};

}  // namespace platform
