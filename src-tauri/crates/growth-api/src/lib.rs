//! The one router: every request that the window, the command line or a test can make.
