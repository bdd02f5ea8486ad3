using Predictive.Store.Keys;

namespace Predictive.Commands.Rendering;

/// <summary>Shows API keys.</summary>
internal static class KeyView
{
    public static string WordOf(KeyScope scope) => scope switch
    {
        KeyScope.Score => "score",
        KeyScope.Report => "report",
        KeyScope.Admin => "admin",
    };

    public static void ShowNew(Terminal terminal, NewKey made)
    {
        terminal.Note($"The key '{made.Key.Name}' ({WordOf(made.Key.Scope)}). Its secret is told this once:");
        if (terminal.IsJson)
        {
            terminal.WriteJson(new { Key = DocumentOf(made.Key), made.Secret });
        }
        else
        {
            terminal.Say(made.Secret);
        }
    }

    public static void Show(Terminal terminal, string store, IReadOnlyList<ApiKey> keys)
    {
        if (terminal.IsJson)
        {
            terminal.WriteJson(new { Store = store, Keys = keys.Select(DocumentOf) });
        }
        else if (keys.Count == 0)
        {
            terminal.Say($"{store} has no keys yet; `predictive keys add --scope score --name NAME` makes one.");
        }
        else
        {
            terminal.Table(["key", "scope", "name", "made", "last used", "revoked"], keys.Select(Row));
        }
    }

    private static IReadOnlyList<string> Row(ApiKey key) =>
    [
        key.Prefix, WordOf(key.Scope), key.Name, Wording.Date(key.CreatedAt), Wording.Date(key.LastUsedAt),
        Wording.Date(key.RevokedAt),
    ];

    private static object DocumentOf(ApiKey key) => new
    {
        key.Prefix,
        Scope = WordOf(key.Scope),
        key.Name,
        key.CreatedAt,
        key.LastUsedAt,
        key.RevokedAt,
    };
}
