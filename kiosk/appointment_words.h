#pragma once

#include "kiosk/desk.h"
#include "kiosk/draft.h"
#include "kiosk/inquiry.h"

// What a resident reads of an appointment, on every screen that shows one.
namespace kiosk {

std::string slotDay(platform::Time, ui::Language);   // 11月24日 周二
std::string slotClock(platform::Time);               // 09:30
std::string appointmentStatus(const platform::Appointment&);
ui::Tone appointmentTone(const platform::Appointment&);
std::vector<ui::Row> appointmentRows(const platform::Appointment&, ui::Language);
bool isToday(const platform::Appointment&, Instant now);

// How it ended, with the ticket: number, place, what to bring. `words`: of its paper.
ui::Outcome ticketPage(const platform::Appointment&, ui::Language, const std::string& words);
// Without network: no number is made up; whom to call, and when somebody is there.
ui::Trouble offlinePage(const ServiceItem&, const Desk&);
std::optional<ui::Prompt> promptOf(const Inquiry&, const ui::Trouble& offline);

}  // namespace kiosk
