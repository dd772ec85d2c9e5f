#include "ui/window/keypad.h"

#include <SDL.h>

namespace ui {

std::optional<PadKey> keyOf(const SDL_Keysym& pressed) {
    switch (pressed.sym) {
        case SDLK_UP: case SDLK_KP_8: return PadKey::up;
        case SDLK_DOWN: case SDLK_KP_2: return PadKey::down;
        case SDLK_RETURN: case SDLK_KP_ENTER: case SDLK_KP_5: return PadKey::ok;
        case SDLK_LEFT: case SDLK_KP_4: case SDLK_BACKSPACE: case SDLK_ESCAPE: return PadKey::back;
        case SDLK_RIGHT: case SDLK_KP_6: return PadKey::repeat;
        case SDLK_F1: case SDLK_KP_DIVIDE: return PadKey::help;
        case SDLK_KP_PLUS: return PadKey::louder;
        case SDLK_KP_MINUS: return PadKey::softer;
        default: return std::nullopt;
    }
}

int keycodeOf(PadKey key) {
    switch (key) {
        case PadKey::up: return SDLK_KP_8;
        case PadKey::down: return SDLK_KP_2;
        case PadKey::ok: return SDLK_KP_5;
        case PadKey::back: return SDLK_KP_4;
        case PadKey::repeat: return SDLK_KP_6;
        case PadKey::help: return SDLK_KP_DIVIDE;
        case PadKey::louder: return SDLK_KP_PLUS;
        case PadKey::softer: return SDLK_KP_MINUS;
    }
    return SDLK_UNKNOWN;
}

}  // namespace ui
