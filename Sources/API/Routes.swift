/// Every operation of the Exchange API, in the order of the reference.
package let exchangeRoutes: [Route] =
    identityRoutes + companyRoutes + documentRoutes + lifecycleRoutes + webhookRoutes + eventRoutes + sandboxRoutes
    + healthRoutes + descriptionRoutes
