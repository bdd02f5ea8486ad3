namespace Predictive.Store.Reports;

/// <summary>A row of the accounts, as its table holds it.</summary>
internal sealed class AccountRow
{
    public const string Columns =
        """
        account_id AS AccountId, created_at AS CreatedAt, name AS Name, domain AS Domain, attributes AS Attributes
        """;

    public string AccountId { get; set; } = "";

    public string? CreatedAt { get; set; }

    public string? Name { get; set; }

    public string? Domain { get; set; }

    public string Attributes { get; set; } = "{}";

    public AccountReport Read() => new()
    {
        Id = AccountId,
        CreatedAt = Moment.ReadAny(CreatedAt),
        Name = Name,
        Domain = Domain,
        Attributes = JsonText.Read(Attributes),
    };
}
