#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include "tests/support/line_socket.h"

namespace support {

struct Place { float x = 0, y = 0, width = 0, height = 0; };
struct Fraction { float x = 0, y = 0; };             // parts of a widget's width and height

// Hands and eyes on a running kiosk --robot SOCKET. The kiosk holds its answer until what is awaited is there.
// Every call throws std::runtime_error when the kiosk is gone or says `error`.
class Robot {
public:
    explicit Robot(const std::filesystem::path& socket, Milliseconds deadline = patience);

    void tap(const std::string& id);
    bool tapped(const std::string& id);                                        // false: it is not there, or not any more
    void touch(float x, float y);                                              // pixels of the window, widget or none
    void drag(const std::string& id, const std::vector<Fraction>& path);
    bool await(const std::string& id, Milliseconds deadline = patience);       // present and enabled
    bool sees(const std::string& words, Milliseconds deadline = patience);
    bool gone(const std::string& words, Milliseconds deadline = patience);
    bool has(const std::string& id);                                           // now, and enabled
    void key(const std::string& name);                                         // of the keypad: up down ok back repeat help …
    std::string said(const std::string& words, Milliseconds deadline = patience);   // what the voice says, once it holds them; empty: it never did
    struct Heard { int count = 0; std::string words; };
    Heard hears(int after, Milliseconds deadline = patience);                  // the last sentence, once there are more than so many
    std::chrono::microseconds voiceDelay();                                    // from the screen to its first sample
    std::string idOfWords(const std::string& words);                           // empty: no enabled widget holds them
    std::string idOf(const std::string& beginning, const std::string& words);   // of a widget with exactly these; empty: there is none
    std::string firstOf(const std::string& beginning);                         // enabled widget with such an id; empty: there is none
    std::string allWords();                                                    // of all widgets, for a message
    Place where(const std::string& id);
    std::string screen();                                                      // name of the prompt shown
    std::string outcome(Milliseconds deadline = patience);                     // of the session, once the attract screen is back
    std::string frame();                                                       // counter and hash
    struct Turn { std::chrono::microseconds wall{}, work{}; };
    Turn longestTurn();                                                        // of the main loop, since this was asked last, and the most work in one
    void shot(const std::filesystem::path& png);
    void quit();

private:
    struct Widget { std::string id, words; Place place; bool enabled = false; };

    std::vector<Widget> widgets();
    std::string did(const std::string& line);
    bool yes(const std::string& verb, Milliseconds, const std::string& what);

    LineSocket line_;
};

}  // namespace support
