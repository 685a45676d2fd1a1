import { unsafeCSS } from "lit";
import base from "./base.css?inline";
import composer from "./composer.css?inline";
import confirm from "./confirm.css?inline";
import forcedColors from "./forced-colors.css?inline";
import header from "./header.css?inline";
import host from "./host.css?inline";
import launcher from "./launcher.css?inline";
import log from "./log.css?inline";
import message from "./message.css?inline";
import motion from "./motion.css?inline";
import panel from "./panel.css?inline";
import print from "./print.css?inline";
import quiz from "./quiz.css?inline";
import raised from "./raised.css?inline";
import replies from "./replies.css?inline";
import small from "./small.css?inline";
import sources from "./sources.css?inline";
import status from "./status.css?inline";
import theme from "./theme.css?inline";

const PARTS = [launcher, panel, raised, header, log, message, quiz, sources, status, replies, composer, confirm];

/** All looks, as one sheet: the grounds first, what changes them on small screens, paper and in forced colours last. */
export const styles = unsafeCSS([host, base, theme, ...PARTS, motion, small, print, forcedColors].join(""));
