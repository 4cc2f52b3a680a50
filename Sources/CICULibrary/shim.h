// Empty on purpose: Foundation brings an ICU of its own, and Swift refuses to see two headers of one name. ICU's are
// read by CICU's C source alone; this module only says what to link.
