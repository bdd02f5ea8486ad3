namespace Predictive.Tests.Data.Presets;

/// <summary>The story as Salesforce exports its objects.</summary>
internal sealed class SalesforceFolder : CrmFolder
{
    public SalesforceFolder(CrmStory story)
        : base(story)
    {
        People();
        Activities();
        Deals();
        Table("Account.csv", "Id,Name,Website,Industry,CreatedDate,Type", Enumerable.Range(1, CrmStory.Accounts).Select(
            n => $"001{n},Firm {n},https://www.{CrmPerson.Domain(n)}/,{(n % 2 == 0 ? "Steel" : "Food")},"
                + $"{Iso(CrmStory.Start.AddDays(n - 60))},{(n % 3 == 0 ? "Customer" : "")}"));
        Table("Campaign.csv", "Id,Name,Type,ActualCost", Enumerable.Range(1, 6).Select(
            n => $"701{n},Campaign {n},{(n % 2 == 0 ? "Webinar" : "Email")},{1000 * n}"));
        Table("FeedItem.csv", "Id,Body", ["1,hello"]);
    }

    private void People()
    {
        Table(
            "Lead.csv",
            "Id,FirstName,Title,Company,Email,LeadSource,Status,CreatedDate,LastActivityDate,IsDeleted,MasterRecordId,"
            + "IsConverted,ConvertedDate,ConvertedAccountId,ConvertedContactId,ConvertedOpportunityId,pi__score__c,"
            + "Budget__c",
            Story.People.Select(p => $"00Q{p.Number},Jo,{p.Title},{p.Company},{p.Email},{p.Source},"
                + $"{(p.ConvertedAt is null ? "Open" : "Qualified")},{Iso(p.Created)},{CrmPerson.Day(p.ConvertedAt)},"
                + $"{(p.Number % 50 == 0 ? "true" : "false")},,{(p.ConvertedAt is null ? "false" : "true")},"
                + $"{CrmPerson.Day(p.ConvertedAt)},{Converted(p, $"001{p.Account}")},{Converted(p, $"003{p.Number}")},"
                + $"{(p.LinkedBy == "account" ? "" : Converted(p, $"006{p.Number}"))},{p.Visits.Count * 5},"
                + $"{(p.ConvertedAt is null ? "" : "10000")}")
            .Append("00Q9001,Jo,CFO,Firm 1 GmbH,p1@double.example,Web,Open,2024-01-02T00:00:00.000Z,,true,00Q1,false,"
                + ",,,,0,"));
        Table(
            "Contact.csv", "Id,AccountId,Email,Title,LeadSource,CreatedDate",
            Story.People.Where(p => p.ConvertedAt is not null).Select(
                p => $"003{p.Number},001{p.Account},{p.Email},{p.Title},{p.Source},{Iso(p.ConvertedAt)}")
            .Append("003901,0011,known@firm1.example,CFO,Web,2024-01-05T00:00:00.000Z")
            .Append("003902,0012,silent@firm2.example,CFO,Web,2024-01-05T00:00:00.000Z"));
        Table(
            "LeadHistory.csv", "Id,LeadId,Field,OldValue,NewValue,CreatedDate",
            Story.People.Where(p => p.TitleFilledAt is not null).Select(
                p => $"017{p.Number},00Q{p.Number},Title,,{p.Title},{Iso(p.TitleFilledAt)}"));
    }

    private void Activities()
    {
        Table(
            "CampaignMember.csv", "Id,CampaignId,LeadId,ContactId,Status,HasResponded,FirstRespondedDate,CreatedDate",
            Story.People.Select(p => $"00v{p.Number},701{p.Campaign},00Q{p.Number},,Sent,"
                + $"{(p.Visits.Count > 0 ? "true" : "false")},{CrmPerson.Day(p.Visits.FirstOrDefault(p.Created))},"
                + $"{Iso(p.Created)}")
            .Append("00v9001,7011,,003901,Sent,true,2024-02-01,2024-01-20T00:00:00.000Z"));
        Table(
            "Task.csv",
            "Id,WhoId,WhatId,Subject,Status,TaskSubtype,ActivityDate,CompletedDateTime,CreatedDate",
            Story.People.Where(p => p.Called is not null).Select(p => $"00T{p.Number},00Q{p.Number},,Call Jo,"
                + $"Completed,Call,2031-05-05T00:00:00.000Z,{Iso(p.Called)},{Iso(p.Created)}")
            .Append("00T9001,,001,Account plan,Completed,Task,2031-05-05T00:00:00.000Z,2024-03-03T00:00:00.000Z,"
                + "2024-03-03T00:00:00.000Z")
            .Append("00T9002,00Q1,,Call again,Open,Call,2031-05-05T00:00:00.000Z,,2024-03-03T00:00:00.000Z"));
    }

    private void Deals()
    {
        var deals = Story.People.Where(p => p.ConvertedAt is not null).ToArray();
        Table(
            "Opportunity.csv", "Id,AccountId,Name,StageName,Amount,CloseDate,CreatedDate,IsClosed,IsWon",
            deals.Select(p => $"006{p.Number},001{p.Account},Deal,{(p.IsWon ? "Closed Won" : "Proposal")},100,"
                + $"{(p.IsWon ? CrmPerson.Day(p.ConvertedAt!.Value.AddDays(30)) : "2031-12-31")},{Iso(p.ConvertedAt)},"
                + $"{(p.IsWon ? "true,true" : "false,false")}"));
        Table(
            "OpportunityContactRole.csv", "Id,OpportunityId,ContactId,Role,IsPrimary,CreatedDate",
            deals.Where(p => p.LinkedBy == "role").Select(
                p => $"00K{p.Number},006{p.Number},003{p.Number},Buyer,true,{Iso(p.ConvertedAt)}"));
    }

    private static string Converted(CrmPerson person, string id) => person.ConvertedAt is null ? "" : id;
}
