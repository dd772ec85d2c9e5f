#pragma once

#include "platform/topics/materials.h"
#include "ui/prompt.h"

namespace kiosk {

// One of a person's e-certificates in a list: who gave it, and until when it holds, or that it does not any more.
ui::Tile certificateTile(const platform::Certificate&, ui::Language);
std::string validity(const platform::Certificate&, ui::Language);

}  // namespace kiosk
