#pragma once

#include "platform/server/arguments.h"
#include "platform/server/database.h"
#include "platform/server/folder.h"

// Where a command works that an office gives: DIR stands before the other places; whoever leaves it out means the demonstration.
namespace platform {

Folder folderBefore(const Arguments&, std::size_t others);
Database existing(const Folder&);                    // throws where no platform is

}  // namespace platform
