use zed_extension_api::{self as zed, LanguageServerId, Result, Worktree};

struct Attache;

impl zed::Extension for Attache {
    fn new() -> Self {
        Attache
    }

    fn language_server_command(&mut self, _: &LanguageServerId, worktree: &Worktree) -> Result<zed::Command> {
        let command = worktree.which("attache").ok_or("attache is not on the PATH")?;
        Ok(zed::Command {
            command,
            args: vec!["lsp".to_string()],
            env: worktree.shell_env(),
        })
    }
}

zed::register_extension!(Attache);
