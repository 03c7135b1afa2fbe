using RemoteSessions.Emulator.Services;
using RemoteSessions.WorkSpaces.Messages;

namespace RemoteSessions.Emulator.WorkSpaces;

/// <summary>What the model says of the inputs about directories that are registered and listed.</summary>
internal static class DirectoryInputs
{
    private const string NamePattern = @"[a-zA-Z0-9][a-zA-Z0-9_.\s-]{1,64}";
    private static readonly string[] Tenancies = ["DEDICATED", "SHARED"];
    private static readonly string[] WorkspaceTypes = ["PERSONAL", "POOLS"];
    private static readonly string[] IdentityTypes = ["CUSTOMER_MANAGED", "AWS_DIRECTORY_SERVICE", "AWS_IAM_IDENTITY_CENTER"];
    private static readonly string[] FilterNames = ["USER_IDENTITY_TYPE", "WORKSPACE_TYPE"];

    public static void Check(DescribeWorkspaceDirectoriesRequest input, Constraints model) =>
        model.Page(input.NextToken, input.Limit).Count("DirectoryIds", input.DirectoryIds, 1, 25)
            .Each("DirectoryIds", input.DirectoryIds, (member, id) => model.DirectoryId(member, id))
            .Count("WorkspaceDirectoryNames", input.WorkspaceDirectoryNames, 1, 25)
            .Each("WorkspaceDirectoryNames", input.WorkspaceDirectoryNames, (member, name) => model.Pattern(member, name, NamePattern))
            .Count("Filters", input.Filters, 1, 25)
            .Each("Filters", input.Filters, (member, filter) =>
                model.Required(member + ".Name", filter.Name).OneOf(member + ".Name", filter.Name, FilterNames)
                    .Required(member + ".Values", filter.Values).Count(member + ".Values", filter.Values, 1, 25)
                    .Each(member + ".Values", filter.Values, (part, value) =>
                        model.Pattern(part, value, @"[0-9a-zA-Z\*\.\\/\?-_]{0,64}")));

    public static void Check(RegisterWorkspaceDirectoryRequest input, Constraints model)
    {
        model.DirectoryId("DirectoryId", input.DirectoryId).Count("SubnetIds", input.SubnetIds, 0, 2)
            .Each("SubnetIds", input.SubnetIds, (member, id) => model.Length(member, id, 15, 24).Pattern(member, id, Names.SubnetPattern))
            .OneOf("Tenancy", input.Tenancy, Tenancies).Tags(input.Tags)
            .Pattern("WorkspaceDirectoryName", input.WorkspaceDirectoryName, NamePattern)
            .Pattern("WorkspaceDirectoryDescription", input.WorkspaceDirectoryDescription,
                @"([a-zA-Z0-9_])[\\a-zA-Z0-9_@#%*+=:?./!\s-]{1,255}")
            .OneOf("UserIdentityType", input.UserIdentityType, IdentityTypes)
            .Pattern("IdcInstanceArn", input.IdcInstanceArn, Names.ArnPattern)
            .OneOf("WorkspaceType", input.WorkspaceType, WorkspaceTypes)
            .Pattern("MicrosoftEntraConfig.TenantId", input.MicrosoftEntraConfig?.TenantId, "[a-zA-Z0-9-]{1,100}")
            .Pattern("MicrosoftEntraConfig.ApplicationConfigSecretArn", input.MicrosoftEntraConfig?.ApplicationConfigSecretArn,
                Names.SecretPattern);
        if (input.ActiveDirectoryConfig is { } domain)
        {
            model.Required("ActiveDirectoryConfig.DomainName", domain.DomainName)
                .Pattern("ActiveDirectoryConfig.DomainName", domain.DomainName, "([a-zA-Z0-9]+[.-])+([a-zA-Z0-9])+")
                .Required("ActiveDirectoryConfig.ServiceAccountSecretArn", domain.ServiceAccountSecretArn)
                .Pattern("ActiveDirectoryConfig.ServiceAccountSecretArn", domain.ServiceAccountSecretArn, Names.SecretPattern);
        }
    }
}
