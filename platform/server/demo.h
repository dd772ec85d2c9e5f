#pragma once

#include <functional>
#include <string>

#include "platform/server/folder.h"

namespace platform {

struct DemoWish {
    std::string terminal = "430681107000-0001";
    std::string host = "localhost";
    std::filesystem::path calendar;    // folder whose tables are copied
};

// Certificates, calendar and a database with the bills of the invented people. What is there already is kept. Each file is said once ("wrote …", "kept …").
void initialise(const Folder&, const DemoWish&, const std::function<void(const std::string&)>& say);

}  // namespace platform
