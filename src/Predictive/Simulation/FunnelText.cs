namespace Predictive.Simulation;

/// <summary>Writes the <c>funnel.yaml</c> that says what a simulated export's files and columns mean.</summary>
internal static class FunnelText
{
    /// <summary>The text, with the world's name and the moment of the export.</summary>
    public static string Of(SimulatedFunnel funnel) => $$"""
        # Which file plays which role, and what its columns mean. Columns that are not named are left out.
        name: {{funnel.World.Name}}
        timeZone: UTC
        knownOn: {{CsvText.Moment(funnel.KnownOn)}}
        missing: ["", unknown]
        maxRejected: 5%
        conversion: opportunity            # an opportunity whose primary contact is the lead
        horizon: 90d
        snapshot: [0d, 7d, 30d]            # as-of dates, in days after creation
        rules: rules.yaml
        tables:
          leads:
            file: leads.csv
            columns:
              lead_id: id
              account_id: account
              campaign_id: campaign
              created_at: created
              source: source
              seniority: { as: category, known: historised }     # filled in later for some: see field_history.csv
              function: category
              country: category
              email_domain_kind: category
              consent: { as: category, known: historised }       # withdrawn by some: see field_history.csv
              worked_at: worked
              has_phone: { as: category, known: unknown }        # reps fill it in: says what became of the lead
              status: { as: category, known: unknown }           # as of the export: says what became of the lead
          accounts:
            file: accounts.csv
            columns: { account_id: id, created_at: created, industry: category, employees: number, region: category }
          campaigns:
            file: campaigns.csv
            columns: { campaign_id: id, name: name, channel: channel, cost: cost }
          events:
            - file: activities.csv
              columns: { lead_id: lead, type: type, occurred_at: at }
            - { file: sales_activities.csv, by: sales, columns: { lead_id: lead, type: type, occurred_at: at } }
          opportunities:
            file: opportunities.csv
            columns:
              opportunity_id: id
              lead_id: lead
              created_at: created
              closed_at: closed
              amount: amount
              outcome: { as: outcome, won: [won], lost: [lost] }
          dispositions:
            file: dispositions.csv
            columns: { lead_id: lead, at: at, verdict: verdict, reason: reason }
          fieldHistory:
            file: field_history.csv
            columns: { lead_id: lead, field: field, changed_at: at, old_value: oldValue, new_value: newValue }

        """.ReplaceLineEndings("\n");
}
