using Predictive.Store.Databases;

namespace Predictive.Store.Reports;

/// <summary>
/// Puts leads and accounts into the tables. What a lead was first told to be, it was from its beginning; each later
/// change is noted with when it was told, so that every date of the past is known as it was.
/// </summary>
internal sealed class LeadWriting(StoreTransaction store, DateTime now)
{
    private readonly string _now = Moment.Text(now);

    /// <summary>Takes over what is said of a lead; false where that was known already.</summary>
    public async Task<bool> WriteAsync(LeadReport told)
    {
        if (told.Account is { } account)
            await WriteAsync(account).ConfigureAwait(false);
        var isNew = await store.RunAsync(
            """
            INSERT INTO leads (lead_id, attributes, told_at, changed_at) VALUES (@Id, '{}', @Now, @Now)
            ON CONFLICT (lead_id) DO NOTHING
            """,
            new { told.Id, Now = _now }).ConfigureAwait(false) == 1;
        var before = await store.OneAsync<LeadRow>(
            $"SELECT {LeadColumns.All} FROM leads WHERE lead_id = @Id {{forUpdate}}", new { told.Id })
            .ConfigureAwait(false);
        var (after, changes) = LeadMerge.Of(before, told);
        if (!isNew && changes.Count == 0)
            return false;
        after.ChangedAt = _now;
        await store.RunAsync(LeadColumns.Update, after).ConfigureAwait(false);
        await AddKeysAsync("lead", told.Id, CompanyKeys.Of(after)).ConfigureAwait(false);
        await NoteAsync(after, isNew ? changes.Where(LeadMerge.HasHistoryFromItsBeginning) : changes, isNew)
            .ConfigureAwait(false);
        return true;
    }

    /// <summary>Takes over what is said of an account.</summary>
    public async Task WriteAsync(AccountReport told)
    {
        await store.RunAsync(
            """
            INSERT INTO accounts (account_id, attributes, told_at) VALUES (@Id, '{}', @Now)
            ON CONFLICT (account_id) DO NOTHING
            """,
            new { told.Id, Now = _now }).ConfigureAwait(false);
        var before = await store.OneAsync<string>(
            "SELECT attributes FROM accounts WHERE account_id = @Id {forUpdate}", new { told.Id })
            .ConfigureAwait(false);
        var attributes = JsonText.Read(before);
        foreach (var (name, value) in told.Attributes)
            attributes[name] = value;
        await store.RunAsync(
            """
            UPDATE accounts SET created_at = COALESCE(@CreatedAt, created_at), name = COALESCE(@Name, name),
              domain = COALESCE(@Domain, domain), attributes = @Attributes
            WHERE account_id = @Id
            """,
            new
            {
                told.Id,
                CreatedAt = Moment.Text(told.CreatedAt),
                told.Name,
                told.Domain,
                Attributes = JsonText.Write(attributes),
            }).ConfigureAwait(false);
        await AddKeysAsync("account", told.Id, CompanyKeys.Of(told)).ConfigureAwait(false);
    }

    private Task<int> NoteAsync(LeadRow lead, IEnumerable<LeadChange> changes, bool isNew) => store.RunAsync(
        """
        INSERT INTO lead_changes (lead_id, field, changed_at, old_value, new_value)
        VALUES (@LeadId, @Field, @At, @Old, @New)
        """,
        changes.Select(one => new
        {
            lead.LeadId,
            one.Field,
            At = isNew ? lead.CreatedAt ?? _now : _now,
            one.Old,
            one.New,
        }).ToList());

    private Task<int> AddKeysAsync(string owner, string id, IEnumerable<string> keys) => store.RunAsync(
        $"""
        INSERT INTO {owner}_keys (company_key, {owner}_id) VALUES (@Key, @Id)
        ON CONFLICT (company_key, {owner}_id) DO NOTHING
        """,
        keys.Select(key => new { Key = key, Id = id }).ToList());
}
