#pragma once

#include <functional>
#include <optional>

#include "drivers/emulators/dock.h"
#include "drivers/emulators/person.h"
#include "drivers/emulators/sam_frame.h"
#include "drivers/emulators/wire.h"

namespace emulators {

// A SAM-V module with a person's hand beside it: the dock's verbs put cards on it, pull its cable and spoil its
// answers.
class CardReader {
public:
    CardReader(Loop&, Wire&, Dock&);
    ~CardReader();
    CardReader(const CardReader&) = delete;
    CardReader& operator=(const CardReader&) = delete;

private:
    struct Lying {
        enum class Kind { genuine, otherCard, suspicious } kind;
        Person person;
    };
    struct Faults {
        bool dead = false, silent = false, garbage = false;
        int badChecksums = 0;   // so many more replies
    };

    void offerCards(Dock&);
    void offerFaults(Dock&);
    void received(const Bytes&);
    void forgetTalk();
    Bytes answerTo(const SamCall&);
    Bytes find();
    Bytes select();
    Bytes read(bool fingerprint);
    void reply(Bytes);
    void insert(Lying);
    void remove();
    void unplug();
    std::string state() const;

    Wire& wire_;
    Dock& dock_;
    Bytes sent_;
    std::optional<Lying> card_;
    bool found_ = false, selected_ = false;
    bool done_ = false;   // read well: find fails until the card was taken away
    std::optional<std::size_t> cutAfter_;   // bytes of the next read reply after which…
    std::function<void()> cut_;             // …this happens
    Faults faults_;
};

}  // namespace emulators
